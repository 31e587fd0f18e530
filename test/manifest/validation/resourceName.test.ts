import { expect, it } from 'vitest'
import { containerResourceNameProblems } from '../../../src/manifest/validation/resourceName.ts'

const type = 'must be a standard resource type or fully qualified'
const ofContainers = 'must be a standard resource for containers'
const extended = "doesn't follow extended resource name standard"

it.each<readonly [string, readonly string[]]>([
  ['cpu', []],
  ['memory', []],
  ['ephemeral-storage', []],
  ['hugepages-2Mi', []],
  ['nvidia.com/gpu', []],
  ['kubernetes.io/anything', []],
  // Known, but nothing that a container requests.
  ['pods', [ofContainers]],
  ['requests.cpu', [ofContainers]],
  ['requests.hugepages-2Mi', [ofContainers]],
  ['CPU', [type, ofContainers]],
  ['gpu', [type, ofContainers]],
  ['requests.example.com/gpu', [extended]],
])('a container may request %s, or not: %j', (name, problems) => {
  expect(containerResourceNameProblems(name)).toEqual(problems)
})

it('a name that is none at all is not looked up', () => {
  const [form, ...others] = containerResourceNameProblems('..')
  expect(form).toMatch(/^name part must consist of alphanumeric characters/)
  expect(others).toEqual([ofContainers])
})
