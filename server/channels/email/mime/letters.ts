/** A charset that may be meant, with what is written in it: letters by how common they are, and words that nearly every text has. */
export interface Candidate { label: string; scripts: readonly Script[]; prior: number }
/** `common` count fully, `others` less; both in lower case. */
export interface Script { common: Set<string>; others: Set<string>; words: Set<string>; dense: boolean; cjk: boolean }

function script(common: string, others: string, words = '', dense = false): Script {
  return { common: new Set(common), others: new Set(others), words: new Set(words.split(' ').filter(Boolean)), dense, cjk: /[\u3040-\ud7af]/.test(common) }
}

const cyrillic = script('оаеинтрсвлкдмп', 'узгябчйхжшъьыюцщфэёєіїґљњђћџјўѓќ№', 'на и да не за се от ще че ви си по как това моля здравейте здравей или при във със има благодаря поздрави с в я это что как мы для вы по у з що та до від', true)
const greek = script('αοιετσνηυρπκμλςάέήίόύώ', 'θγδφχβξζψϊϋΐΰ', 'και το να του της με για την από στο είναι', true)
const hebrew = script('יוהלאמרתבש', 'נעםדחקפכסגטןצזךףץ', 'של את על לא', true)
const arabic = script('اليمنوترةبدعكهفسقأ', 'حجشصضطظغخذزثءئؤآإىًٌٍَُِّْپچژگ،؛؟', 'في من على', true)
const thai = script('านรกเงมยลวอ่้ี', 'ดทสตะปบคหแจพชขใไโิัืุูำ็์ผถซธฐฉศษณญฎฏฑฒฌฃฅฆฮฯๆๅึฺฤ', '', true)
const polish = script('ąęółżśćń', 'ź', 'i w na nie to jest się do z że proszę dzień dobry mam co jak od po dla czy pozdrawiam dziękuję', false)
const czech = script('áíéěčřžýšů', 'úťďňóľĺŕäô', 'a je se v na že to si jak dobrý den prosím děkuji som nie sa', false)
const hungarian = script('áéöíóőüúű', '', 'a az és hogy nem is egy kérem üdvözlettel köszönöm', false)
const romanian = script('ăâîşţ', 'șț', 'și nu la de în este cu mulțumesc bună', false)
const croatian = script('čćžšđ', '', 'i je da u se na za ne molim hvala', false)
const german = script('äöüß', 'é', 'der die und das ist ich nicht mit sie ein wir bitte', false)
const french = script('éèàêçùâîôûïëœ', 'üæÿ', 'le la les de et est je vous pour un une', false)
const spanish = script('áéíóúñ', 'ü¿¡ª', 'el la de que y los en un por no gracias', false)
const portuguese = script('ãçõáéêíóâàú', 'ôü', 'o a de que e do da em um não', false)
const italian = script('àèìòùé', 'óí', 'il di che e la per un non grazie', false)
const nordic = script('åäöøæ', 'éüóíðþýáú', 'och det att en er på som ikke jeg og på ja on ei', false)
const turkish = script('ışğüöç', 'âîû', 've bir bu için değil merhaba', false)
const baltic = script('āīēšūėįųčžņļģķ', 'õäöüąęōŗ', 'un ir kas par ar kad yra su', false)
const vietnamese = script('đăâêôơư', 'àáãèéìíòóõùúý', 'và của là có', false)

/** The most usual characters; the many others count a little. */
const simplified = script('的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实请您谢邮件订单客户问题公司联系电话信息服务产品收到', '', '', true)
const traditional = script('的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實請您謝郵件訂單客戶問題公司聯絡電話資訊服務產品收到', '', '', true)
const kana = Array.from({ length: 0x30fd - 0x3041 }, (_, index) => String.fromCharCode(0x3041 + index)).join('')
const japanese = script(`${kana}日本人大年会社様田月お願致件名送信`, '、。「」・々', '', true)
const korean = script('이다는을의에하가고지로서기사한은자어나도리를인시해정아보수들대그요습니있게니드세라안주일', '', '', true)

const western = [german, french, spanish, portuguese, italian, nordic]
const central = [polish, czech, hungarian, romanian, croatian, german]

/** In the order in which they are believed when nothing tells them apart. */
export const CANDIDATES: readonly Candidate[] = [
  { label: 'windows-1252', scripts: western, prior: 0.06 },
  { label: 'windows-1251', scripts: [cyrillic], prior: 0.1 },
  { label: 'windows-1250', scripts: central, prior: 0.03 },
  { label: 'iso-8859-2', scripts: central, prior: 0.02 },
  { label: 'koi8-u', scripts: [cyrillic], prior: 0.06 },
  { label: 'iso-8859-5', scripts: [cyrillic], prior: 0.02 },
  { label: 'ibm866', scripts: [cyrillic], prior: 0.02 },
  { label: 'x-mac-cyrillic', scripts: [cyrillic], prior: 0 },
  { label: 'shift_jis', scripts: [japanese], prior: 0.02 },
  { label: 'euc-jp', scripts: [japanese], prior: 0.02 },
  { label: 'gb18030', scripts: [simplified], prior: 0.03 },
  { label: 'big5', scripts: [traditional], prior: 0.02 },
  { label: 'euc-kr', scripts: [korean], prior: 0.02 },
  { label: 'windows-1253', scripts: [greek], prior: 0.01 },
  { label: 'windows-1254', scripts: [turkish], prior: 0.01 },
  { label: 'windows-1255', scripts: [hebrew], prior: 0 },
  { label: 'windows-1256', scripts: [arabic], prior: 0 },
  { label: 'windows-1257', scripts: [baltic], prior: 0 },
  { label: 'windows-1258', scripts: [vietnamese], prior: -0.05 },
  { label: 'windows-874', scripts: [thai], prior: 0 },
]

/** Every script that a charset may hold; of one that is not named here, any. */
export function scriptsOf(label: string): readonly Script[] {
  const named: Record<string, readonly Script[]> = { gbk: [simplified], 'euc-tw': [traditional], 'koi8-r': [cyrillic], 'iso-8859-7': [greek], 'iso-8859-8': [hebrew], 'iso-8859-6': [arabic], 'iso-8859-9': [turkish], 'iso-8859-13': [baltic], 'iso-8859-4': [baltic], 'iso-8859-15': western, 'iso-8859-16': central, 'iso-8859-10': [nordic] }
  return named[label] ?? CANDIDATES.find(each => each.label === label)?.scripts ?? CANDIDATES.flatMap(each => each.scripts)
}
