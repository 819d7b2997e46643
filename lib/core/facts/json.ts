/** What survives `JSON.stringify` unchanged. Everything that crosses a process here is of this type. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
