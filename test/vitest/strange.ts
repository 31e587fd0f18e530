// Values that nobody means.

export function circle(): object {
  const object: Record<string, unknown> = {}
  object.itself = object
  return object
}

/** A few objects, and more ways through them than atoms. */
export function doubled(levels: number): object {
  const inner = levels === 0 ? 1 : doubled(levels - 1)
  return { x: inner, y: inner }
}

export function doubledList(levels: number): readonly unknown[] {
  const inner = levels === 0 ? 1 : doubledList(levels - 1)
  return [inner, inner]
}

export function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy
}
