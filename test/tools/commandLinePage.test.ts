import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { pagePath, pageWithSessions, picturePath, releasePicture } from './commandLinePage.ts'

it('the command line prints what its page says', async () => {
  const page = readFileSync(pagePath, 'utf8')
  expect(page.match(/```console/g)?.length).toBeGreaterThanOrEqual(10)
  expect(await pageWithSessions(page)).toBe(page)
})

it('the picture of the README is the one that is drawn today', async () => {
  expect(await releasePicture()).toBe(readFileSync(picturePath, 'utf8'))
})
