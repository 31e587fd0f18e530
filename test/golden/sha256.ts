// FIPS 180-4, for every runtime has it, but not by one name, and none of them at once in a page.

/** The SHA-256 of texts (UTF-8), one after the other, in hexadecimal digits. */
export interface Digest {
  readonly add: (text: string) => void
  readonly hex: () => string
}

const primes: readonly number[] = firstPrimes(64)
const rounds = primes.map((prime) => fraction(prime, 3))
const begins = primes.slice(0, 8).map((prime) => fraction(prime, 2))

/** A digest of nothing so far. */
export function newDigest(): Digest {
  const state = Uint32Array.from(begins)
  const block = new Uint8Array(64)
  const schedule = new Uint32Array(64)
  const encoder = new TextEncoder()
  let filled = 0
  let length = 0
  const take = (bytes: Uint8Array): void => {
    for (const byte of bytes) {
      block[filled++] = byte
      if (filled < 64) continue
      compress(state, block, schedule)
      filled = 0
    }
  }
  return {
    add(text) {
      const bytes = encoder.encode(text)
      length += bytes.length
      take(bytes)
    },
    hex() {
      const bits = length * 8
      const padding = new Uint8Array(filled < 56 ? 64 - filled : 128 - filled)
      padding[0] = 0x80
      const view = new DataView(padding.buffer)
      view.setUint32(padding.length - 8, Math.floor(bits / 2 ** 32))
      view.setUint32(padding.length - 4, bits % 2 ** 32)
      take(padding)
      return [...state].map((word) => word.toString(16).padStart(8, '0')).join('')
    },
  }
}

function compress(state: Uint32Array, block: Uint8Array, w: Uint32Array): void {
  const view = new DataView(block.buffer)
  for (let i = 0; i < 16; i++) w[i] = view.getUint32(4 * i)
  for (let i = 16; i < 64; i++) {
    const [early, late] = [at(w, i - 15), at(w, i - 2)]
    const s0 = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3)
    const s1 = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10)
    w[i] = at(w, i - 16) + s0 + at(w, i - 7) + s1
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let i = 0; i < 64; i++) {
    const sum = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
    const one = (h + sum + ((e & f) ^ (~e & g)) + (rounds[i] ?? 0) + at(w, i)) | 0
    const two = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0]
  }
  const sums = [a, b, c, d, e, f, g, h]
  for (let i = 0; i < 8; i++) state[i] = at(state, i) + (sums[i] ?? 0)
}

function at(words: Uint32Array, index: number): number {
  return words[index] ?? 0
}

function turned(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by))
}

function firstPrimes(count: number): readonly number[] {
  const found: number[] = []
  for (let one = 2; found.length < count; one++) {
    if (found.every((prime) => one % prime !== 0)) found.push(one)
  }
  return found
}

// The first 32 bits behind the point of a root, in whole numbers: no engine rounds them.
function fraction(prime: number, degree: 2 | 3): number {
  const scaled = BigInt(prime) << BigInt(32 * degree)
  let root = 0n
  for (let bit = 1n << 36n; bit > 0n; bit >>= 1n) {
    if ((root + bit) ** BigInt(degree) <= scaled) root += bit
  }
  return Number(root & 0xffffffffn)
}
