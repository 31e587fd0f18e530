import { dark, light, type Palette, revisionColours } from './palette.ts'

const day = properties(light, 0)
const night = properties(dark, 1)

/** The style sheet of a picture: every colour is a property, so that a page may have its own. */
export function styleSheet(scope: string): string {
  return [
    `.${scope}{${day}background:var(--paper);color:var(--ink);`,
    'font:13px system-ui,-apple-system,"Segoe UI","DejaVu Sans",sans-serif}',
    `@media(prefers-color-scheme:dark){.${scope}{${night}}}`,
    `.${scope} text{fill:var(--ink)}`,
    `.${scope} .m{fill:var(--muted)}`,
    `.${scope} .h{font-size:15px;font-weight:600}`,
    `.${scope} .g{stroke:var(--rule);fill:none}`,
    `.${scope} .asked{stroke:var(--asked);fill:none;stroke-width:2;stroke-dasharray:6 4}`,
    `.${scope} .routed{stroke:var(--routed);fill:none;stroke-width:2;stroke-dasharray:2 5}`,
    `.${scope} .real{stroke:var(--real);fill:none;stroke-width:2}`,
    `.${scope} .area{fill:var(--realArea)}`,
    `.${scope} .all{stroke:var(--ink);fill:none;stroke-dasharray:2 3}`,
    `.${scope} .others{fill:var(--muted)}`,
    `.${scope} .failed{fill:var(--failed)}`,
    `.${scope} .act{stroke:var(--muted);stroke-dasharray:1 3;fill:none}`,
    `.${scope} .mark{fill:var(--ink)}`,
    `.${scope} .run{stroke:var(--muted);stroke-width:2;fill:none}`,
    `.${scope} .tick{fill:none;stroke-width:2}`,
    `.${scope} .tear{fill:var(--paper);stroke:var(--muted)}`,
  ].join('')
}

function properties(palette: Palette, scheme: 0 | 1): string {
  const named = Object.entries(palette).map(([name, colour]) => `--${name}:${colour};`)
  const counted = revisionColours.map((pair, index) => `--rev${index}:${pair[scheme]};`)
  return [...named, ...counted].join('')
}
