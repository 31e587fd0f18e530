import type { Path } from '../../document/path.ts'
import { isJsonObject, type Json } from '../../units/json.ts'
import type { RemarkRule } from './remark.ts'

/** Braces of Helm, variables of envsubst and Kustomize: the file is a template of a manifest. */
export const unrendered: RemarkRule = ({ written }) => {
  const found = firstMark(written, [])
  if (found === null) return []
  const { path, mark } = found
  return [
    {
      code: 'unrendered-template',
      severity: 'warning',
      path,
      message: `"${mark}" stands here as it is written: the file is a template of a manifest`,
      hint: 'Render it first, with `helm template` for instance; otherwise the text itself counts.',
    },
  ]
}

/** Whether a text has marks of a template in it. */
export function marksIn(text: string): boolean {
  return markOf(text) !== ''
}

interface Found {
  readonly path: Path
  readonly mark: string
}

function firstMark(value: Json, path: Path): Found | null {
  if (typeof value === 'string') {
    const mark = markOf(value)
    return mark === '' ? null : { path, mark }
  }
  if (Array.isArray(value)) return firstOf(value.entries(), path)
  return isJsonObject(value) ? firstOf(Object.entries(value), path) : null
}

function firstOf(
  entries: Iterable<readonly [string | number, Json | undefined]>,
  path: Path,
): Found | null {
  for (const [key, value] of entries) {
    // A shell, and Kubernetes itself, know $(…) and ${…} in commands and variables.
    if (scripts.has(String(key)) && path.includes('containers')) continue
    if (path.length === 1 && key === 'annotations') continue
    const found = firstMark(value ?? null, [...path, key])
    if (found !== null) return found
  }
  return null
}

const scripts: ReadonlySet<string> = new Set(['command', 'args', 'env', 'lifecycle'])

function markOf(text: string): string {
  for (const [mark = '', inner = ''] of text.matchAll(/\{\{(.*?)\}\}/gs)) {
    if (!/^\s*(args|templates|experiment)\./.test(inner)) return mark
  }
  return /\$\{[^}]*\}|\$\([^)]*\)/.exec(text)?.[0] ?? ''
}
