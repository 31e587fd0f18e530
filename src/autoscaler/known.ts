/** Something that the metrics say, or in Kubernetes' words why they do not. */
export type Known<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: string }

export function known<Value>(value: Value): Known<Value> {
  return { ok: true, value }
}

export function notKnown(error: string): { readonly ok: false; readonly error: string } {
  return { ok: false, error }
}
