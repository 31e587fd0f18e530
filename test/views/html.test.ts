import { expect, it } from 'vitest'
import { toHtml } from '../../src/views/html.ts'
import { ran } from '../timeline/objects/sample.ts'

it('has the picture for every width, the moments, and what else it is given', () => {
  const text = toHtml(ran(), { sections: [{ title: 'Findings', text: 'none <yet>' }] })
  expect(text.match(/<svg /g)).toHaveLength(3)
  expect(text.match(/<tr><td class="n">/g)).toHaveLength(4)
  expect(text).toContain('<h2>Findings</h2>\n<pre>none &lt;yet&gt;</pre>')
  expect(text).toContain('<title>demo: Paused after 1m5s</title>')
})

it('asks for nothing from outside, and forbids it', () => {
  const text = toHtml(ran())
  expect(text).toContain(`default-src 'none'`)
  expect(text.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/(src|href)="(?!data:)/)
  expect(text.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:/)
})
