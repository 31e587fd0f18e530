import { objectionToCopy, plainJson, remedyOfCopy } from '../document/plainJson.ts'
import type { Form } from './form.ts'
import type { Intake } from './intake.ts'
import { wholeLook } from './wholeLook.ts'

/** A manifest is as deep as a limit allows, and stands in something. */
const DEEPEST = 550

/**
 * Takes plain data of a form that is read all through by whatever it is handed to: it is copied
 * once, within the limits of everything that is read, so that nothing in it ends nowhere or says
 * something else each time, and the copy is looked at to its leaves. What is no object at all is
 * left to those who say more of it.
 */
export function takeData(form: Form): (value: unknown) => Intake {
  return (value) => {
    if (!isRecord(value)) return { value, wrong: null }
    const plain = plainJson(value, { depth: DEEPEST })
    if (plain.ok) {
      const found = wholeLook(form, plain.value)
      return { value: plain.value, wrong: found === null ? null : { ...found, told: null } }
    }
    const { code, hint } = remedyOfCopy(plain)
    const told = { code, message: `is not read. ${objectionToCopy(plain)}`, hint }
    return { value, wrong: { path: '', wanted: form, value, told } }
  }
}

/** The same of a member of something. */
export function takeMember(value: unknown, key: string, take: (value: unknown) => Intake): Intake {
  const one = isRecord(value) ? value[key] : undefined
  if (!isRecord(value) || one === undefined) return { value, wrong: null }
  const taken = take(one)
  if (taken.wrong !== null) return { value, wrong: within(`.${key}`, taken) }
  return { value: taken.value === one ? value : { ...value, [key]: taken.value }, wrong: null }
}

/** What is wrong, by its place in something larger. */
export function within(place: string, { wrong }: Intake): Intake['wrong'] {
  return wrong === null ? null : { ...wrong, path: place + wrong.path }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
