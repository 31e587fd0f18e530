import type { Form } from './form.ts'

/** What belongs somewhere, in words: `a Timeline`, `a list`, `one of canary, stable`. */
export function formWords(form: Form): string {
  if (typeof form === 'function') return formWords(form())
  if (typeof form === 'string') return plainWords[form] ?? `a ${form}`
  if ('list' in form) return 'a list'
  if ('words' in form) return `${form.words.length > 1 ? 'one of ' : ''}${form.words.join(', ')}`
  if ('either' in form) return [...new Set(form.either.map(formWords))].join(' or ')
  return 'type' in form && form.type !== '' ? withArticle(form.type) : 'an object'
}

const plainWords: Readonly<Record<string, string>> = {
  anything: 'anything',
  flag: 'true or false',
  json: 'plain data',
  null: 'null',
  object: 'an object',
}

/** What a value is that throws when somebody looks. */
export const unseen: string = 'something that cannot be looked at'

/** What a value is, in words that fit on a line. */
export function valueWords(value: unknown): string {
  try {
    return seenWords(value)
  } catch {
    return unseen
  }
}

function seenWords(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return `${value}`
  if (typeof value === 'string') return `the text ${JSON.stringify(shortened(value))}`
  if (typeof value !== 'object') return `a ${typeof value}`
  return Array.isArray(value) ? `a list of ${value.length}` : objectWords(value)
}

function objectWords(value: object): string {
  const keys = Object.keys(value)
  if (keys.length === 0) return 'an object without keys'
  return `an object with ${shortened(keys.slice(0, 4).join(', '))}`
}

const LONGEST = 40

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

/** `a Plan`, `an End`. */
export function withArticle(word: string): string {
  return `${/^[AEIO]/.test(word) ? 'an' : 'a'} ${word}`
}
