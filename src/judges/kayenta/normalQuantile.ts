/**
 * The quantile of the standard normal distribution, in the approximation of Giles (2010) that
 * commons-math uses and with it the original judge: its last digits decide digits of an interval.
 */
export function normalQuantile(p: number): number {
  return Math.SQRT2 * inverseErf(2 * p - 1)
}

const CENTRE = [
  -3.64441206401782e-21, -1.6850591381820166e-19, 1.28584807152564e-18, 1.1157877678025181e-17,
  -1.333171662854621e-16, 2.0972767875968562e-17, 6.637638134358324e-15, -4.054566272975207e-14,
  -8.151934197605472e-14, 2.6335093153082323e-12, -1.2975133253453532e-11, -5.415412054294628e-11,
  1.0512122733215323e-9, -4.112633980346984e-9, -2.9070369957882005e-8, 4.2347877827932404e-7,
  -1.3654692000834679e-6, -1.3882523362786469e-5, 0.00018673420803405714, -0.000740702534166267,
  -0.006033670871430149, 0.24015818242558962, 1.6536545626831027,
]
const MIDDLE = [
  2.2137376921775787e-9, 9.075656193888539e-8, -2.7517406297064545e-7, 1.8239629214389228e-8,
  1.5027403968909828e-6, -4.013867526981546e-6, 2.9234449089955446e-6, 1.2475304481671779e-5,
  -4.7318229009055734e-5, 6.828485145957318e-5, 2.4031110387097894e-5, -0.0003550375203628475,
  0.0009532893797373805, -0.0016882755560235047, 0.002491442096107851, -0.003751208507569241,
  0.005370914553590064, 1.0052589676941592, 3.0838856104922208,
]
const TAIL = [
  -2.7109920616438573e-11, -2.555641816996525e-10, 1.5076572693500548e-9, -3.789465440126737e-9,
  7.61570120807834e-9, -1.496002662714924e-8, 2.914795345090108e-8, -6.771199775845234e-8,
  2.2900482228026655e-7, -9.9298272942317e-7, 4.526062597223154e-6, -1.968177810553167e-5,
  7.599527703001776e-5, -0.00021503011930044477, -0.00013871931833623122, 1.0103004648645344,
  4.849906401408484,
]

function inverseErf(x: number): number {
  const w = -naturalLogarithm((1 - x) * (1 + x))
  if (w < 6.25) return x * polynomial(CENTRE, w - 3.125)
  if (w < 16) return x * polynomial(MIDDLE, Math.sqrt(w) - 3.25)
  return Number.isFinite(w) ? x * polynomial(TAIL, Math.sqrt(w) - 5) : x * Number.POSITIVE_INFINITY
}

function polynomial(coefficients: readonly number[], x: number): number {
  let value = 0
  for (const coefficient of coefficients) value = coefficient + value * x
  return value
}

// Not Math.log, whose last bits ECMAScript leaves to the engine. For arguments from 0 to 1.
function naturalLogarithm(x: number): number {
  if (x === 0) return Number.NEGATIVE_INFINITY
  let mantissa = x
  let halvings = 0
  while (mantissa < Math.SQRT1_2) {
    mantissa *= 2
    halvings += 1
  }
  const s = (mantissa - 1) / (mantissa + 1)
  const square = s * s
  let series = 0
  for (let odd = 25; odd >= 1; odd -= 2) series = series * square + 1 / odd
  return 2 * s * series - halvings * Math.LN2
}
