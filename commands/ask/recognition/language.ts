/** Whether a message is English, as far as its small words tell. */

const ENGLISH = new Set(
  'the a an is are was do does did i my me you it its this that of to in on for with and or not what why how when where which who can if so but there have has get they from by at be as'.split(
    ' ',
  ),
)
/** Small words of German, French, Spanish, Portuguese, Italian, Dutch, Polish and Turkish that are none in English. */
const FOREIGN = new Set(
  (
    'der das und ist nicht ich wie wenn warum eine einen mein meine mit auf von zu für kann wird werden sind gibt bei ' +
    'le la les des est pas je mon ma une dans pour que qui pourquoi avec sur sont être quand ' +
    'el los las es por qué que cómo como mi una con para cuando está se lo hay ' +
    'um uma não meu minha porque são em quando ' +
    'il gli che perché è sono mio mia non di come ' +
    'het een niet waarom mijn van hoe ik dat zijn als er ' +
    'jest nie dlaczego jak mój się czy ' +
    've bir neden nasıl bu için'
  ).split(' '),
)
const LETTERS = /\p{L}/gu
const LATIN = /\p{Script=Latin}/u
const FEWEST = 2

/** `prose` holds no code. A few words in Python's own English are no language. */
export function isForeign(prose: string): boolean {
  const letters = prose.match(LETTERS) ?? []
  if (letters.filter((letter) => !LATIN.test(letter)).length > letters.length / 4) return true
  const words = prose.toLowerCase().match(/[\p{L}']+/gu) ?? []
  const foreign = words.filter((word) => FOREIGN.has(word)).length
  return foreign >= FEWEST && foreign > words.filter((word) => ENGLISH.has(word)).length
}
