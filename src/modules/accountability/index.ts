export { appointOwner, hear, openInquiry, registerItem, reply } from './inquiries/actions.ts';
export { inquiryChain, inquirySubjectPages, inquirySubjects } from './inquiries/found.ts';
export { hearingForm, type InquiryForm, type ItemForm, itemForm, replyForm } from './inquiries/schema.ts';
export { type InquiryId, type ItemId, listInquiries } from './inquiries/store.ts';
export { accountabilityPolicy } from './policy.ts';
export type { ChainMatter, Found, Seat } from './reading/matter.ts';
export { addAccountabilityRoutes } from './routes.ts';
export type { AccountabilityServices } from './services.ts';
export { closedResources } from './switch.ts';
