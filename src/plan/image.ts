/** The same image under another tag, its digest gone: `registry:5000/app:v1` becomes `…/app:v2`. */
export function tagged(image: string, tag: string): string {
  const name = image.replace(/@.*$/, '')
  const slash = name.lastIndexOf('/')
  const colon = name.indexOf(':', slash + 1)
  return `${colon < 0 ? name : name.slice(0, colon)}:${tag}`
}
