export {
  ApiProblem,
  api,
  type CallOptions,
  type FieldProblem,
  newIdempotencyKey,
  type ProblemDetails,
  type Query,
  withQuery,
} from './api.ts';
export { Confirm, type ConfirmProps } from './confirm.tsx';
export { DayText, type DayTextProps } from './day-text.tsx';
export { Disclosure } from './disclosure.tsx';
export { ChoiceField, FlagField, ManyField, type Options, SelectField } from './form/choice-fields.tsx';
export { DateField, type DateFieldProps } from './form/date-field.tsx';
export { type Draft, type DraftStatus, type DraftStore, useDraft } from './form/draft.ts';
export { DraftNote } from './form/draft-note.tsx';
export { FileField, type FileFieldProps } from './form/file-field.tsx';
export { Form, type FormProps } from './form/form.tsx';
export { NumberField, TextAreaField, TextField, type TextFieldProps } from './form/text-fields.tsx';
export { type FieldProps, useField } from './form/use-field.ts';
export { type FormOptions, type FormState, useForm } from './form/use-form.ts';
export { ReaderProvider, useFormats, useLanguage, useMay, useTexts, useToday } from './language.tsx';
export { ButtonAnchor, PageButton, PageLink } from './link.tsx';
export { Loading } from './loading.tsx';
export { NAVIGATION_GROUPS, type NavigationItem, type NavigationPart, visibleTo } from './navigation.ts';
export { Page, type PageProps, PlaceProvider } from './page.tsx';
export { looksLikePersonalNumber } from './personal-number-shape.ts';
export { ProblemNotice } from './problem-notice.tsx';
export { ProblemPage } from './problem-page.tsx';
export { problemOf } from './problem-words.ts';
export { Progress, type ProgressProps } from './progress.tsx';
export { type RouteContext, rootRoute } from './root-route.ts';
export { ScrollRegion } from './scroll-region.tsx';
export { signInAddress, thisPage } from './sign-in.ts';
export { StatusTag, type Tone } from './status-tag.tsx';
export { StepText } from './step-text.tsx';
export { SummaryList, type SummaryRow } from './summary-list.tsx';
export { type Column, DataTable, type DataTableProps } from './table/data-table.tsx';
export type { EmptyText } from './table/empty-table.tsx';
export { FilterBar, type FilterBarProps } from './table/filter-bar.tsx';
export { PlainTable } from './table/plain-table.tsx';
export { addressOf, ROWS_PER_PAGE, type TableView, tableAddress } from './table/table-address.ts';
export type { Exports } from './table/table-tools.tsx';
export { type Task, TaskList } from './task-list.tsx';
export { Timeline, type TimelineEvent, type TimelineGap, type TimelineItem } from './timeline.tsx';
export { VisuallyHidden } from './visually-hidden.tsx';
