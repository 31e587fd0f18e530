import { expect, it } from 'vitest'
import { weights } from '../../../../src/views/svg/panels/weights.ts'
import { frame, pictureWith, row } from '../../picture/sample.ts'

it('draws what is asked for over what is real', () => {
  const rows = [row(0, 0, 0, []), row(20, 50, 0, []), row(40, 50, 50, [])]
  const text = weights(pictureWith({ rows }), frame).draw(0)
  expect(text).toContain('<path class="asked" d="M100 110H200V60H600"/>')
  expect(text).toContain('<path class="real" d="M100 110H300V60H600"/>')
})

it('counts up to the maximum of the router', () => {
  const text = weights(pictureWith({ rows: [row(0, 500, 0, [])], fullWeight: 1000 }), frame).draw(0)
  expect(text).toContain('>1000</text>')
  expect(text).toContain('<path class="asked" d="M100 60H600"/>')
})

it('draws what the router was told where it is something else than asked', () => {
  const rows = [
    row(0, 0, 0, []),
    { ...row(20, 50, 0, []), routed: 0 },
    { ...row(40, 50, 50, []), routed: 50 },
  ]
  const text = weights(pictureWith({ rows }), frame).draw(0)
  expect(text).toContain('<path class="routed" d="M100 110H300V60H600"/>')
  expect(weights(pictureWith({ rows: [row(0, 5, 0, [])] }), frame).draw(0)).not.toContain('routed')
})
