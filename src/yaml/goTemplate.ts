/** What stands between the braces of a text that is no YAML yet. */
export type TemplateMark =
  /** A template of Helm or Go: it has to be rendered first. */
  | { readonly kind: 'goTemplate'; readonly offset: number }
  /** An argument of an AnalysisTemplate outside of quotes, which YAML reads as a mapping. */
  | { readonly kind: 'argument'; readonly offset: number }

/**
 * The first `{{ … }}` that keeps a text from being YAML: one that begins a line or a value. Those
 * inside other text or in quotes (`{{args.x}}` of an AnalysisTemplate) are YAML, and no marks.
 */
export function templateMark(text: string): TemplateMark | null {
  const found = /(^|\n)[ \t]*(?:- +)*(?:[^\s"'#][^"'#\n]*?:[ \t]+|- +)?(\{\{[^\n]*)/.exec(text)
  if (found === null) return null
  const [whole = '', , mark = ''] = found
  const offset = found.index + whole.length - mark.length
  const argument = /^\{\{\s*(args|templates|experiment)\./.test(mark)
  return { kind: argument ? 'argument' : 'goTemplate', offset }
}
