export { type CompaniesRead, importCompanies } from './actions.ts';
export { type Counterpart, counterpartFrom, counterpartKnown } from './counterpart.ts';
export { companiesPolicy } from './policy.ts';
export { addCompanyRoutes } from './routes.ts';
export type { Company } from './schema.ts';
export type { CompanyServices } from './services.ts';
export { findCompany, listCompanies } from './store.ts';
export { companyReport } from './tell.ts';
export { tradeTitle } from './trades.ts';
