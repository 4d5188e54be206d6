/** Whether a message is English, as far as its small words tell. */

const words = (text: string) => new Set(text.split(/\s+/))

const ENGLISH = words(
  'the a an is are was do does did i my me you it its this that of to in on for with and or not what why how when where which who can if so but there have has get they from by at be as',
)
/** Small words of German, French, Spanish, Portuguese, Italian, Dutch, Polish and Turkish that are none in English. */
const FOREIGN = words(
  `der das und ist ich wenn eine einen mein meine mit auf von zu für kann wird werden sind gibt bei
   le la les des est pas je mon ma une dans pour que qui avec sur sont être quand
   el los las es por como mi una con para está se lo hay
   um uma não meu minha são em
   il gli che è sono mio mia non di come
   het een mijn van dat zijn als er
   jest nie jak mój się czy
   ve bir bu için`,
)
/** Words that nobody who writes English uses, so that one is enough. */
const TELLING = words(
  `warum wieso weshalb nicht wieviel wie speicher funktioniert zeigt macht kannst jemand erklären kaputt
   pourquoi combien donne quoi c'est qu'est mémoire fonctionne cette
   porqué cuánto cuántos cuándo cómo qué memoria ocupa funciona
   porquê porque quando quanto quantos memória
   perché quanto quanti mostra questa
   waarom hoeveel hoe geheugen werkt geeft niet
   dlaczego ile pamięci pamięć działa
   neden kaç bellek nasıl niçin`,
)
const LETTERS = /\p{L}/gu
const LATIN = /\p{Script=Latin}/u
const ENOUGH = 2
/** What stands in quotes is what somebody asks about. */
const QUOTED = /(?<!\p{L})(['"])[^'"\n]{0,40}\1/gu

/** `prose` holds no code. A few words in Python's own English are no language. */
export function isForeign(prose: string): boolean {
  const said = prose.replace(QUOTED, ' ').toLowerCase()
  const spoken = said.match(/[\p{L}']+/gu) ?? []
  const english = spoken.filter((word) => ENGLISH.has(word)).length
  const letters = said.match(LETTERS) ?? []
  const others = letters.filter((letter) => !LATIN.test(letter)).length
  if (others > letters.length / 4 || (others >= ENOUGH && english === 0)) return true
  const foreign = spoken.reduce((sum, word) => sum + (TELLING.has(word) ? ENOUGH : FOREIGN.has(word) ? 1 : 0), 0)
  return foreign >= ENOUGH && foreign > english
}
