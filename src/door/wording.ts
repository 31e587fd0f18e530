import type { Form, RecordForm } from './form.ts'

/** What belongs somewhere, in words: `a Timeline`, `a list`, `canary or stable`. */
export function formWords(form: Form): string {
  if (typeof form === 'function') return formWords(form())
  if (typeof form === 'string') return form === 'anything' ? form : withArticle(form)
  if ('words' in form) return form.words.map(String).join(' or ')
  if ('either' in form) return form.either.map(formWords).join(' or ')
  return withArticle('list' in form ? 'list' : (form as RecordForm).type || 'object')
}

function withArticle(word: string): string {
  return `${/^[aeio]/i.test(word) ? 'an' : 'a'} ${word}`
}

/** What a value is that throws when somebody looks. */
export const unseen: string = 'something unreadable'

const LONGEST = 40

/** What a value is, in words that fit on a line. */
export function valueWords(value: unknown): string {
  try {
    if (typeof value === 'string') return `the text ${JSON.stringify(value.slice(0, LONGEST))}`
    if (typeof value !== 'object' || value === null) {
      return String(value).replace(/\s+/g, ' ').slice(0, LONGEST)
    }
    if (Array.isArray(value)) return `a list of ${value.length}`
    const keys = Object.keys(value).slice(0, 4).join(', ')
    return `an object with ${keys.slice(0, LONGEST) || 'nothing'}`
  } catch {
    return unseen
  }
}
