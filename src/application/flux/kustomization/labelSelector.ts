/** Whether labels (or annotations) are as a selector asks. */
export type LabelTest = (labels: Readonly<Record<string, string>>) => boolean

const setBased = /^(\S+)\s+(in|notin)\s*\(([^)]*)\)$/

/**
 * Reads a label selector as `kubectl -l` takes one (`labels.Parse`): requirements parted by commas,
 * `a=b`, `a==b`, `a!=b`, `a`, `!a`, `a in (b, c)`, `a notin (b)`. All of them must hold.
 */
export function readLabelSelector(selector: string): LabelTest {
  const tests = selector
    .split(/,(?![^(]*\))/)
    .map((requirement) => requirement.trim())
    .filter((requirement) => requirement !== '')
    .map(readRequirement)
  return (labels) => tests.every((test) => test(labels))
}

function readRequirement(requirement: string): LabelTest {
  const listed = setBased.exec(requirement)
  if (listed !== null) {
    const [, key = '', operator, values = ''] = listed
    const among = values.split(',').map((value) => value.trim())
    const isIn: LabelTest = (labels) =>
      Object.hasOwn(labels, key) && among.includes(labels[key] ?? '')
    return operator === 'in' ? isIn : (labels) => !isIn(labels)
  }
  const [, key = '', operator, value = ''] =
    /^([^=!]+?)\s*(?:(==|=|!=)\s*(.*))?$/.exec(requirement) ?? []
  if (requirement.startsWith('!')) {
    const absent = requirement.slice(1).trim()
    return (labels) => !Object.hasOwn(labels, absent)
  }
  if (operator === undefined) return (labels) => Object.hasOwn(labels, key)
  if (operator === '!=') return (labels) => labels[key] !== value
  return (labels) => Object.hasOwn(labels, key) && labels[key] === value
}
