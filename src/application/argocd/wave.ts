import { annotationOf, type Unstructured } from './object.ts'

/**
 * The wave of an object: its annotation if that is a whole number, else Helm's weight for hooks,
 * else 0.
 */
export function waveOf(object: Unstructured): number {
  return (
    wholeNumber(annotationOf(object, 'argocd.argoproj.io/sync-wave')) ??
    wholeNumber(annotationOf(object, 'helm.sh/hook-weight')) ??
    0
  )
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^[+-]?\d+$/.test(text) ? Number(text) : null
}
