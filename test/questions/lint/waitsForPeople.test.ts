import { expect, it } from 'vitest'
import { waitsForPeople } from '../../../src/questions/lint/waitsForPeople.ts'
import { rolloutIn } from './subjects.ts'
import { blueGreen, canary } from './written.ts'

const waits = (text: string): boolean => waitsForPeople(rolloutIn(text))

it('knows a pause without an end, from where the analysis begins', () => {
  expect(waits(canary('steps: [{ setWeight: 20 }, { pause: {} }]'))).toBe(true)
  expect(waits(canary('steps: [{ setWeight: 20 }, { pause: { duration: 1m } }]'))).toBe(false)
  const later = 'analysis: { templates: [{ templateName: t }], startingStep: 1 }'
  expect(waits(canary(`${later}, steps: [{ pause: {} }, { setWeight: 20 }]`))).toBe(false)
  expect(waits(blueGreen('autoPromotionEnabled: false'))).toBe(false)
})
