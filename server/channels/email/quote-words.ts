/**
 * How mail programs introduce what they quote, by language. `wrote`: the verb of the line before a quotation ("On …, Ana wrote:").
 * `labels`: the header block that Outlook puts above it; the first is From, the rest Sent, To, Subject, Date, Cc in any order.
 * `original`: what stands between dashes. `sent`: the line a telephone adds below the text.
 */
export interface QuoteWords { wrote: string[]; from: string[]; labels: string[]; original: string[]; sent: string[] }

const words = (wrote: string, from: string, labels: string, original: string, sent: string): QuoteWords => {
  const list = (text: string) => text.split('|').map(each => each.trim()).filter(Boolean)
  return { wrote: list(wrote), from: list(from), labels: list(labels), original: list(original), sent: list(sent) }
}

export const QUOTE_WORDS: Record<string, QuoteWords> = {
  en: words('wrote|writes|said', 'From', 'Sent|To|Subject|Date|Cc|Reply-To|Importance', 'Original Message|Original message|Reply message|Original Email|Reply Message', 'Sent from|Get Outlook for|Sent via|Sent with'),
  bg: words('написа|написал|написала|пише|писа', 'От', 'Изпратено|Изпратен|До|Относно|Тема|Дата|Копие|Як', 'Оригинално съобщение|Първоначално съобщение|Оригинално писмо', 'Изпратено от|Изпратено с|Вземете Outlook'),
  pl: words('napisał(a)|napisał|napisała|pisze|napisali|napisał/a', 'Od', 'Wysłano|Wysłane|Wysłany|Do|Temat|Data|DW|Kopia', 'Wiadomość oryginalna|Oryginalna wiadomość|Pierwotna wiadomość|Treść oryginalnej wiadomości|Wiadomość pierwotna', 'Wysłane z|Wysłano z|Pobierz aplikację Outlook|Wysłano za pomocą'),
  de: words('schrieb|schrieben|geschrieben', 'Von', 'Gesendet|An|Betreff|Datum|Cc|Kopie', 'Ursprüngliche Nachricht|Originalnachricht|Original-Nachricht|Ursprüngliche Mail|Original Nachricht', 'Von meinem|Gesendet von|Gesendet mit|Holen Sie sich Outlook|Diese Nachricht wurde von meinem'),
  fr: words('a écrit|écrit', 'De', 'Envoyé|À|A|Objet|Date|Cc|Pour', "Message d'origine|Message original|Message d’origine", 'Envoyé de|Envoyé depuis|Envoyé à partir|Télécharger Outlook|Obtenez Outlook'),
  es: words('escribió|escribio', 'De', 'Enviado|Enviado el|Para|Asunto|Fecha|CC', 'Mensaje original|Mensaje Original', 'Enviado desde|Obtener Outlook|Enviado con'),
  it: words('ha scritto|scrive', 'Da', 'Inviato|A|Oggetto|Data|Cc', 'Messaggio originale|Messaggio Originale', 'Inviato da|Scarica Outlook|Inviato con'),
  pt: words('escreveu', 'De', 'Enviado|Enviada em|Enviada|Para|Assunto|Data|Cc', 'Mensagem original|Mensagem Original', 'Enviado do meu|Enviado de|Obter o Outlook|Enviado pelo'),
  nl: words('schreef|geschreven|heeft geschreven', 'Van', 'Verzonden|Aan|Onderwerp|Datum|CC', 'Oorspronkelijk bericht|Origineel bericht|Oorspronkelijk e-mailbericht', 'Verstuurd vanaf|Verzonden vanaf|Verzonden met|Outlook voor'),
  ru: words('пишет|написал|написала|написал(а)|писал|писал(а)|писала', 'От', 'Отправлено|Кому|Тема|Дата|Копия|Послано', 'Исходное сообщение|Оригинальное сообщение|Первоначальное сообщение', 'Отправлено с|Отправлено из|Послано с'),
  uk: words('пише|написав|написала|написав(-ла)|писав', 'Від', 'Надіслано|Кому|Тема|Дата|Копія', 'Оригінальне повідомлення|Початкове повідомлення|Вихідне повідомлення', 'Надіслано з|Відправлено з'),
  cs: words('napsal|napsala|napsal(a)|napsal/a|píše', 'Od', 'Odesláno|Odesláno dne|Komu|Předmět|Datum|Kopie', 'Původní zpráva|Původní e-mail', 'Odesláno z|Odesláno pomocí'),
  sk: words('napísal|napísala|napísal(a)|píše', 'Od', 'Odoslané|Komu|Predmet|Dátum|Kópia', 'Pôvodná správa', 'Odoslané z|Odoslané pomocou'),
  sl: words('je napisal|je napisala|je napisal/-a|je napisal(a)', 'Od', 'Poslano|Za|Zadeva|Datum|Kp', 'Izvorno sporočilo', 'Poslano iz'),
  hr: words('je napisao|je napisala|je napisao/la|napisao je|napisala je', 'Od', 'Poslano|Za|Prima|Predmet|Datum|Kopija', 'Izvorna poruka|Originalna poruka', 'Poslano s'),
  sr: words('је написао|је написала|је написао/ла|je napisao/la', 'Од', 'Послато|За|Тема|Наслов|Датум', 'Оригинална порука', 'Послато са'),
  da: words('skrev|har skrevet', 'Fra', 'Sendt|Til|Emne|Dato|Cc', 'Oprindelig meddelelse|Oprindelig besked|Den oprindelige meddelelse', 'Sendt fra|Hent Outlook'),
  no: words('skrev', 'Fra', 'Sendt|Til|Emne|Dato|Kopi', 'Opprinnelig melding|Original melding', 'Sendt fra|Få Outlook'),
  sv: words('skrev', 'Från', 'Skickat|Till|Ämne|Datum|Kopia', 'Ursprungligt meddelande|Originalmeddelande', 'Skickat från|Skickades från|Hämta Outlook'),
  fi: words('kirjoitti', 'Lähettäjä', 'Lähetetty|Vastaanottaja|Aihe|Päivämäärä|Kopio', 'Alkuperäinen viesti', 'Lähetetty'),
  hu: words('ezt írta|írta|írta ekkor', 'Feladó', 'Elküldve|Küldve|Címzett|Tárgy|Dátum|Másolatot kap', 'Eredeti üzenet', 'Küldve innen|Elküldve innen'),
  ro: words('a scris', 'De la', 'Trimis|Către|Subiect|Data|Cc', 'Mesaj original|Mesajul original', 'Trimis de pe'),
  tr: words('şunu yazdı|yazdı|tarihinde şunu yazdı', 'Kimden', 'Gönderildi|Gönderme tarihi|Kime|Konu|Tarih|Bilgi', 'Özgün İleti|Orijinal Mesaj|Özgün Mesaj', 'iPhone’umdan gönderildi|iPhone\'umdan gönderildi'),
  el: words('έγραψε', 'Από', 'Στάλθηκε|Προς|Θέμα|Ημερομηνία|Κοιν', 'Αρχικό μήνυμα', 'Στάλθηκε από'),
  lt: words('rašė|parašė', 'Nuo', 'Išsiųsta|Kam|Tema|Data', 'Pradinis laiškas', 'Išsiųsta iš'),
  lv: words('rakstīja', 'No', 'Nosūtīts|Kam|Temats|Datums', 'Sākotnējais ziņojums', 'Nosūtīts no'),
  et: words('kirjutas', 'Saatja', 'Saadetud|Adressaat|Teema|Kuupäev', 'Algne sõnum|Algkiri', 'Saadetud minu'),
  vi: words('đã viết', 'Từ', 'Đã gửi|Đến|Tới|Chủ đề|Ngày', 'Thư gốc', 'Đã gửi từ'),
  ja: words('のメール|書きました|wrote', '差出人', '送信日時|宛先|件名|日時', '元のメッセージ|Original Message', 'iPhoneから送信|から送信'),
  zh: words('写道|寫道', '发件人|寄件者|發件人', '发送时间|寄件日期|日期|收件人|收件者|主题|主旨|抄送', '原始邮件|原始郵件|原邮件', '发自我的|從我的'),
  ko: words('작성|님이 작성|썼습니다|쓴 메시지', '보낸 사람|보낸사람', '보낸 날짜|날짜|받는 사람|받는사람|제목|참조', '원본 메시지|원본 메일', '나의 iPhone에서 보냄'),
}
