/** A text between tags, or in quotes. What XML has no letter for becomes a replacement sign. */
export function escapedXml(text: string): string {
  if (plain.test(text)) return text
  let safe = ''
  for (const character of text) {
    safe += entities[character] ?? (isXml(character) ? character : '\ufffd')
  }
  return safe
}

const plain = /^[ !#-%(-;=?-~]*$/

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

// `Char` of XML 1.0: no controls but tab and line ends, no half of a pair.
function isXml(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20) return code === 9 || code === 10 || code === 13
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff
}

const NARROW = 5
const MIDDLE = 7.4
const BROAD = 11.5
const FULL = 14

/**
 * About how wide a text is at 13 pixels, rather too wide than too narrow: whoever draws has no
 * fonts.
 */
export function textWidth(text: string): number {
  let width = 0
  for (const character of text) width += widthOf(character)
  return Math.ceil(width)
}

// ASCII by code; what is not in it is as wide as its script mostly is.
const widths: readonly number[] = Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code)
  if ("ilj.,:;'|! ()[]".includes(character)) return NARROW
  if ('mwMW@%'.includes(character)) return BROAD
  return character >= 'A' && character <= 'Z' ? BROAD - 2 : MIDDLE
})

function widthOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  return widths[code] ?? (code === 0x2026 ? BROAD : code < 0x1100 ? MIDDLE + 1 : FULL)
}

const LEAST_CHARACTERS = 4

/** As much of a text as has room, with `…` for the rest; '' if that would say nothing. */
export function fitted(text: string, room: number): string {
  if (textWidth(text) <= room) return text
  let [kept, width] = ['', textWidth('…')]
  for (const character of text) {
    width += widthOf(character)
    if (width > room) break
    kept += character
  }
  const rest = kept.trimEnd()
  return rest.length < LEAST_CHARACTERS ? '' : `${rest}…`
}

/** An element with its attributes, which are no user's texts, and what is in it. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content = '',
): string {
  let text = `<${name}`
  for (const key in attributes) text += ` ${key}="${attributes[key]}"`
  return content === '' ? `${text}/>` : `${text}>${content}</${name}>`
}

/** What a reader is told who points at the element around it. */
export function tooltip(text: string): string {
  return `<title>${escapedXml(text)}</title>`
}

/** A line of text; `look` is a class of the style sheet, and more attributes. */
export function label(x: number, y: number, text: string, look = ''): string {
  return `<text x="${x}" y="${y}"${look}>${escapedXml(text)}</text>`
}
