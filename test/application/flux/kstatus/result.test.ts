import { expect, it } from 'vitest'
import {
  current,
  failedStatus,
  inProgress,
  unknown,
} from '../../../../src/application/flux/kstatus/result.ts'

it('only what is unknown has an error', () => {
  expect(
    [current('a'), failedStatus('b'), inProgress('c'), unknown('d')].map(({ error }) => error),
  ).toEqual(['', '', '', 'd'])
})
