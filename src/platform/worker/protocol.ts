/** What the parent sends: where the work is described (once, first), then one task at a time. */
export type ToWorker = { readonly module: string } | { readonly task: unknown };

/** What the worker answers to a task. An error crosses as its name and message; stacks stay where they arose. */
export type FromWorker =
  | { readonly result: unknown }
  | { readonly error: { readonly name: string; readonly message: string } };
