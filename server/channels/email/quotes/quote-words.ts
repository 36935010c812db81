/**
 * How mail programs introduce what they quote or pass on, by language. `wrote`: the verb of the line before a quotation ("On …, Ana
 * wrote:"). `from`, `sent`, `to`, `cc`, `subject`: the labels of the header block that Outlook and others put above it. `original` and
 * `forwarded`: what stands between dashes. `device`: the line that a telephone adds below the text. `regards`: how a letter closes.
 */
export interface QuoteWords {
  wrote: string[]; from: string[]; sent: string[]; to: string[]; cc: string[]; subject: string[]; original: string[]; forwarded: string[]; device: string[]; regards: string[]
}

/** Each of the ten lists in the order of the interface, its words separated by |. */
const words = (...lists: string[]): QuoteWords => {
  const [wrote, from, sent, to, cc, subject, original, forwarded, device, regards] = lists.map(list => list.split('|').map(each => each.trim()).filter(Boolean))
  return {
    wrote: wrote ?? [], from: from ?? [], sent: sent ?? [], to: to ?? [], cc: cc ?? [], subject: subject ?? [],
    original: original ?? [], forwarded: forwarded ?? [], device: device ?? [], regards: regards ?? [],
  }
}

export const QUOTE_WORDS: Record<string, QuoteWords> = {
  en: words('wrote|writes|said', 'From', 'Sent|Date|Sent on', 'To', 'Cc|CC', 'Subject', 'Original Message|Original message|Reply message|Original Email|Original e-mail', 'Forwarded message|Forwarded Message|Begin forwarded message|Forwarded by|Forwarded email', 'Sent from|Get Outlook for|Sent via|Sent with|Sent using', 'Regards|Best regards|Kind regards|Warm regards|Best wishes|Sincerely|Yours sincerely|Yours faithfully|Cheers'),
  bg: words('написа|написал|написала|пише|писа', 'От', 'Изпратено|Изпратен|Изпратено на|Дата|Изпратена', 'До', 'Копие|Як|Cc|Ас', 'Относно|Тема|Заглавие', 'Оригинално съобщение|Първоначално съобщение|Оригинално писмо|Оригинален имейл', 'Препратено съобщение|Препратено писмо|Начало на препратено съобщение|Начало на препратеното съобщение|Forwarded message', 'Изпратено от|Изпратено с|Изпратен от|Изтеглете Outlook|Вземете Outlook', 'Поздрави|С уважение|Сърдечни поздрави|С поздрав'),
  pl: words('napisał(a)|napisał|napisała|pisze|napisali|napisał/a|napisał(-a)', 'Od|Nadawca', 'Wysłano|Wysłane|Wysłany|Data|Data wysłania', 'Do|Adresat', 'DW|Kopia|Do wiadomości|Cc', 'Temat', 'Wiadomość oryginalna|Oryginalna wiadomość|Pierwotna wiadomość|Treść oryginalnej wiadomości|Wiadomość pierwotna|Wiadomość źródłowa', 'Wiadomość przekazana|Przekazana wiadomość|Treść przekazanej wiadomości|Początek przekazywanej wiadomości|Wiadomość przekazana dalej|Przekazywana wiadomość|Forwarded message', 'Wysłane z|Wysłano z|Pobierz aplikację Outlook|Pobierz program Outlook|Wysłano za pomocą', 'Pozdrawiam|Z poważaniem|Pozdrowienia|Z pozdrowieniami'),
  de: words('schrieb|schrieben|geschrieben', 'Von', 'Gesendet|Datum|Gesendet am', 'An', 'Cc|CC|Kopie', 'Betreff', 'Ursprüngliche Nachricht|Originalnachricht|Original-Nachricht|Ursprüngliche Mail|Original Nachricht|Ursprüngliche E-Mail', 'Weitergeleitete Nachricht|Anfang der weitergeleiteten Nachricht|Weitergeleitete E-Mail|Forwarded message', 'Von meinem|Gesendet von|Gesendet mit|Holen Sie sich Outlook|Outlook für|Diese Nachricht wurde von meinem', 'Mit freundlichen Grüßen|Freundliche Grüße|Viele Grüße|Beste Grüße|Mit freundlichem Gruß|Liebe Grüße'),
  fr: words('a écrit|écrit', 'De', 'Envoyé|Date|Message du', 'À|A|Pour', 'Cc|Copie à', 'Objet|Sujet', "Message d'origine|Message original|Message d’origine|Message initial", 'Message transféré|Début du message réexpédié|Message réexpédié|Début du message transféré|Forwarded message', 'Envoyé de|Envoyé depuis|Envoyé à partir|Télécharger Outlook|Obtenez Outlook|Provenance', 'Cordialement|Bien cordialement|Meilleures salutations|Salutations'),
  es: words('escribió|escribio', 'De', 'Enviado|Enviado el|Fecha', 'Para|A', 'CC|Cc', 'Asunto', 'Mensaje original|Mensaje Original', 'Mensaje reenviado|Inicio del mensaje reenviado|Forwarded message', 'Enviado desde|Obtener Outlook|Enviado con', 'Saludos|Un saludo|Saludos cordiales|Atentamente'),
  ca: words('va escriure|ha escrit', 'De', 'Enviat|Data|Enviat el', 'Per a|A', 'Cc|A/c', 'Assumpte|Tema', 'Missatge original', 'Missatge reenviat|Inici del missatge reenviat', 'Enviat des', 'Salutacions|Cordialment'),
  gl: words('escribiu', 'De', 'Enviado|Data', 'Para|A', 'Cc', 'Asunto', 'Mensaxe orixinal', 'Mensaxe reenviada', 'Enviado desde', 'Saúdos'),
  it: words('ha scritto|scrive', 'Da', 'Inviato|Data', 'A', 'Cc|CC', 'Oggetto', 'Messaggio originale|Messaggio Originale', 'Messaggio inoltrato|Inizio messaggio inoltrato|Messaggio Inoltrato|Forwarded message', 'Inviato da|Scarica Outlook|Inviato con', 'Cordiali saluti|Distinti saluti|Saluti'),
  pt: words('escreveu', 'De', 'Enviado|Enviada em|Enviada|Data', 'Para|A', 'Cc|CC', 'Assunto', 'Mensagem original|Mensagem Original', 'Mensagem encaminhada|Mensagem reencaminhada|Início da mensagem encaminhada|Início da mensagem reencaminhada|Forwarded message', 'Enviado do meu|Enviado de|Obter o Outlook|Enviado pelo|Obtenha o Outlook', 'Atenciosamente|Cumprimentos|Com os melhores cumprimentos'),
  nl: words('schreef|geschreven|heeft geschreven', 'Van', 'Verzonden|Datum', 'Aan', 'CC|Cc', 'Onderwerp', 'Oorspronkelijk bericht|Origineel bericht|Oorspronkelijk e-mailbericht', 'Doorgestuurd bericht|Begin doorgestuurd bericht|Forwarded message', 'Verstuurd vanaf|Verzonden vanaf|Verzonden met|Outlook voor|Verstuurd met', 'Met vriendelijke groet|Met vriendelijke groeten|Groeten'),
  ru: words('пишет|написал|написала|написал(а)|писал|писал(а)|писала|написано', 'От|От кого', 'Отправлено|Дата|Послано', 'Кому', 'Копия', 'Тема', 'Исходное сообщение|Оригинальное сообщение|Первоначальное сообщение', 'Пересылаемое сообщение|Перенаправленное сообщение|Пересланное сообщение|Начало переадресованного сообщения|Начало пересланного сообщения|Forwarded message', 'Отправлено с|Отправлено из|Послано с|Скачать Outlook', 'С уважением|С наилучшими пожеланиями'),
  uk: words('пише|написав|написала|написав(-ла)|писав|писала|написав(ла)', 'Від|Від кого', 'Надіслано|Дата|Відправлено', 'Кому', 'Копія', 'Тема', 'Оригінальне повідомлення|Початкове повідомлення|Вихідне повідомлення', 'Переслане повідомлення|Перенаправлене повідомлення|Початок листа, що пересилається|Forwarded message', 'Надіслано з|Відправлено з', 'З повагою'),
  be: words('піша|напісаў|напісала|напісаў(-ла)', 'Ад', 'Адпраўлена|Дата', 'Каму', 'Копія', 'Тэма', 'Арыгінальнае паведамленне|Зыходнае паведамленне', 'Перасланае паведамленне', 'Адпраўлена з', 'З павагай'),
  mk: words('напиша|напишал|напишала', 'Од', 'Испратено|Датум', 'До|За', 'Копија', 'Предмет|Тема|Наслов', 'Оригинална порака', 'Проследена порака|Препратена порака', 'Испратено од', 'Со почит|Поздрав'),
  cs: words('napsal|napsala|napsal(a)|napsal/a|píše', 'Od', 'Odesláno|Datum', 'Komu|Pro', 'Kopie', 'Předmět', 'Původní zpráva|Původní e-mail', 'Přeposlaná zpráva|Předaná zpráva|Přeposlaný e-mail|Začátek přeposílané zprávy|Forwarded message', 'Odesláno z|Odesláno pomocí', 'S pozdravem|Zdravím|S přátelským pozdravem'),
  sk: words('napísal|napísala|napísal(a)|píše|napísal/a', 'Od', 'Odoslané|Dátum', 'Komu|Pre', 'Kópia', 'Predmet', 'Pôvodná správa', 'Preposlaná správa|Začiatok preposlanej správy|Forwarded message', 'Odoslané z|Odoslané pomocou', 'S pozdravom'),
  sl: words('je napisal|je napisala|je napisal/-a|je napisal(a)|je oseba', 'Od', 'Poslano|Datum', 'Za', 'Kp|Cc', 'Zadeva', 'Izvorno sporočilo', 'Posredovano sporočilo|Začetek posredovanega sporočila', 'Poslano iz', 'Lep pozdrav|S spoštovanjem'),
  hr: words('je napisao|je napisala|je napisao/la|napisao je|napisala je|napisao/la je', 'Od|Šalje', 'Poslano|Datum', 'Za|Prima|Primatelj', 'Kopija|Cc', 'Predmet|Tema', 'Izvorna poruka|Originalna poruka', 'Proslijeđena poruka|Početak proslijeđene poruke', 'Poslano s', 'Srdačan pozdrav|Lijep pozdrav|S poštovanjem'),
  sr: words('је написао|је написала|је написао/ла|je napisao/la|je napisao|је написао(ла)', 'Од|Od|Шаље', 'Послато|Датум|Poslato|Datum', 'За|Прима|Za', 'Копија|Cc', 'Тема|Наслов|Naslov|Tema', 'Оригинална порука|Originalna poruka|Изворна порука', 'Прослеђена порука|Prosleđena poruka', 'Послато са|Poslato sa', 'Поздрав|Срдачан поздрав'),
  da: words('skrev|har skrevet', 'Fra', 'Sendt|Dato', 'Til', 'Cc|CC', 'Emne', 'Oprindelig meddelelse|Oprindelig besked|Den oprindelige meddelelse', 'Videresendt meddelelse|Videresendt besked|Start på videresendt besked|Forwarded message', 'Sendt fra|Hent Outlook', 'Med venlig hilsen|Venlig hilsen|Mvh'),
  no: words('skrev', 'Fra', 'Sendt|Dato', 'Til', 'Kopi|Cc', 'Emne', 'Opprinnelig melding|Original melding|Opprinnelig e-post', 'Videresendt melding|Videresendt e-post|Start på videresendt melding|Forwarded message', 'Sendt fra|Få Outlook', 'Med vennlig hilsen|Vennlig hilsen|Hilsen'),
  sv: words('skrev|har skrivit', 'Från', 'Skickat|Datum', 'Till', 'Kopia|Cc', 'Ämne', 'Ursprungligt meddelande|Originalmeddelande|Ursprungligt mejl', 'Vidarebefordrat meddelande|Vidarebefordrat brev|Vidarebefordrat mejl|Forwarded message', 'Skickat från|Skickades från|Hämta Outlook', 'Med vänlig hälsning|Vänliga hälsningar|Mvh'),
  is: words('skrifaði', 'Frá', 'Sent|Dagsetning', 'Til', 'Afrit', 'Efni', 'Upprunaleg skilaboð', 'Áframsend skilaboð', 'Sent úr', 'Kveðja|Með kveðju'),
  fi: words('kirjoitti', 'Lähettäjä', 'Lähetetty|Päivämäärä|Päiväys', 'Vastaanottaja', 'Kopio', 'Aihe', 'Alkuperäinen viesti', 'Välitetty viesti|Edelleenlähetetty viesti|Välitetty viesti alkaa|Forwarded message', 'Lähetetty', 'Terveisin|Ystävällisin terveisin'),
  hu: words('ezt írta|írta|írta ekkor|ezt írta (időpont)', 'Feladó', 'Elküldve|Küldve|Dátum', 'Címzett', 'Másolatot kap|Másolat', 'Tárgy', 'Eredeti üzenet', 'Továbbított üzenet|Továbbított levél kezdete|Forwarded message', 'Küldve innen|Elküldve innen', 'Üdvözlettel|Tisztelettel'),
  ro: words('a scris', 'De la|De', 'Trimis|Data|Dată', 'Către|Catre', 'Cc', 'Subiect', 'Mesaj original|Mesajul original', 'Mesaj redirecționat|Mesaj retrimis|Începutul mesajului redirecționat|Mesaj transmis mai departe', 'Trimis de pe', 'Cu stimă|Cu respect|O zi bună'),
  sq: words('shkroi', 'Nga', 'Dërguar|Data', 'Për', 'Cc', 'Subjekti|Tema', 'Mesazhi origjinal', 'Mesazh i përcjellë', 'Dërguar nga', 'Me respekt|Përshëndetje'),
  tr: words('şunu yazdı|yazdı|tarihinde şunu yazdı|şöyle yazdı', 'Kimden|Gönderen', 'Gönderildi|Gönderme tarihi|Tarih', 'Kime|Alıcı', 'Bilgi|Cc', 'Konu', 'Özgün İleti|Orijinal Mesaj|Özgün Mesaj|Orijinal ileti', 'Yönlendirilmiş ileti|İletilmiş mesaj|Yönlendirilen mesaj|İletilen mesaj başlangıcı|Forwarded message', "iPhone’umdan gönderildi|iPhone'umdan gönderildi", 'Saygılarımla|İyi çalışmalar'),
  el: words('έγραψε|έγραψαν', 'Από', 'Στάλθηκε|Ημερομηνία', 'Προς', 'Κοιν.|Κοιν', 'Θέμα', 'Αρχικό μήνυμα', 'Προωθημένο μήνυμα|Έναρξη προωθημένου μηνύματος|Forwarded message', 'Στάλθηκε από', 'Με εκτίμηση|Φιλικά'),
  lt: words('rašė|parašė', 'Nuo', 'Išsiųsta|Data', 'Kam', 'Kopija', 'Tema', 'Pradinis laiškas|Originalus laiškas', 'Persiųstas laiškas|Persiunčiamas laiškas', 'Išsiųsta iš', 'Pagarbiai'),
  lv: words('rakstīja', 'No', 'Nosūtīts|Datums', 'Kam', 'Kopija', 'Temats|Tēma', 'Sākotnējais ziņojums', 'Pārsūtītā ziņa|Pārsūtīts ziņojums', 'Nosūtīts no', 'Ar cieņu'),
  et: words('kirjutas', 'Saatja|Kellelt', 'Saadetud|Kuupäev', 'Adressaat|Kellele|Saaja', 'Koopia', 'Teema', 'Algne sõnum|Algkiri', 'Edastatud kiri|Edastatud sõnum', 'Saadetud minu', 'Lugupidamisega|Tervitades'),
  vi: words('đã viết', 'Từ', 'Đã gửi|Ngày|Vào lúc', 'Đến|Tới', 'Cc', 'Chủ đề|Tiêu đề', 'Thư gốc|Tin nhắn gốc', 'Thư đã chuyển tiếp|Tin nhắn đã chuyển tiếp|Forwarded message', 'Đã gửi từ', 'Trân trọng'),
  id: words('menulis', 'Dari', 'Dikirim|Tanggal', 'Kepada|Ke', 'Cc', 'Subjek|Perihal', 'Pesan asli', 'Pesan terusan|Pesan yang diteruskan|Forwarded message', 'Dikirim dari', 'Salam|Hormat saya'),
  th: words('เขียนว่า|เขียน', 'จาก', 'ส่ง|วันที่|ส่งเมื่อ', 'ถึง', 'สำเนาถึง', 'เรื่อง|หัวเรื่อง', 'ข้อความต้นฉบับ|ข้อความเดิม', 'ข้อความที่ส่งต่อ|Forwarded message', 'ส่งจาก', 'ขอแสดงความนับถือ'),
  he: words('כתב/ה|כתב|כתבה|מאת', 'מאת', 'נשלח|תאריך', 'אל|אל‏', 'עותק', 'נושא', 'הודעה מקורית', 'הודעה שהועברה|הודעה מועברת', 'נשלח מה', 'בברכה'),
  ar: words('كتب|كتبت|كتب ما يلي', 'من|مِن', 'تم الإرسال|التاريخ|تاريخ', 'إلى|الى', 'نسخة|نسخة إلى', 'الموضوع', 'الرسالة الأصلية|رسالة أصلية', 'رسالة معاد توجيهها|رسالة مُعاد توجيهها|الرسالة المعاد توجيهها', 'أرسلت من|تم الإرسال من', 'مع التحية|تحياتي'),
  ja: words('のメール|書きました|wrote|のメッセージ', '差出人|From', '送信日時|日時|日付|Date', '宛先|To', 'Cc|CC', '件名|Subject', '元のメッセージ|Original Message|オリジナルメッセージ', '転送メッセージ|転送されたメッセージ|Forwarded message|転送', 'iPhoneから送信|から送信', '敬具|よろしくお願いいたします|よろしくお願いします'),
  zh: words('写道|寫道', '发件人|寄件者|發件人|寄件人', '发送时间|寄件日期|日期|发送日期|時間|时间', '收件人|收件者', '抄送|副本', '主题|主旨|主題', '原始邮件|原始郵件|原邮件', '转发的邮件|转发邮件信息|轉寄的郵件|被转发邮件|轉寄郵件|Forwarded message|转发邮件', '发自我的|從我的', '此致|谢谢|謝謝'),
  ko: words('작성|님이 작성|썼습니다|쓴 메시지|님이 씀', '보낸 사람|보낸사람', '보낸 날짜|날짜|보낸날짜', '받는 사람|받는사람', '참조', '제목', '원본 메시지|원본 메일|Original Message', '전달된 메일|전달된 메시지|Forwarded message', '나의 iPhone에서 보냄', '감사합니다'),
}

/** How somebody says, above the history, that the answers stand within it: in Outlook only a colour tells them apart, and a text has none. */
export const ANSWERS_WITHIN: readonly RegExp[] = [
  /\b(?:answer|comment|repl(?:y|ie)|response|remark|note)s?\b.{0,30}\b(?:below|in-?line|in (?:red|blue|green|bold|capitals|caps|the text)|in your (?:mail|e-?mail|message|text)|interspersed)\b|\b(?:see|answered|replied|commented|responded)\b.{0,20}\bin-?line\b/i,
  /отгов(?:ор|арям)\p{L}*.{0,30}(?:по-долу|отдолу|в текста|в червено|в синьо|между редовете)|(?:коментар\p{L}*|виж(?:те)?).{0,30}(?:в текста|в червено|в синьо|между редовете)/iu,
  /(?:odpowied[źz]\p{L}*|odpisuj\p{L}*|odpowiadam|komentarz\p{L}*|uwag\p{L}).{0,30}(?:poniżej|w tekście|w treści|na czerwono|na niebiesko|kolorem|między wierszami)/iu,
  /(?:antwort(?:en)?|kommentare?|anmerkung(?:en)?)\b.{0,30}(?:\bunten\b|im text|\binline\b|in (?:rot|blau)|rot markiert|dazwischen)/i,
  /(?:réponses?|commentaires?|remarques?).{0,30}(?:ci-dessous|plus bas|dans le texte|en (?:rouge|bleu|gras))/iu,
  /(?:respuestas?|respondo|comentarios?).{0,30}(?:abajo|a continuación|en el texto|en (?:rojo|azul|negrita))/iu,
  /(?:ответ\p{L}*|відповід\p{L}*|комментари\p{L}*|коментар\p{L}*).{0,30}(?:ниже|нижче|в тексте|у тексті|красным|червоним|между строк)/iu,
]

/** All labels of a language's header block. */
export const labelsOf = (language: QuoteWords): string[] => [...language.from, ...language.sent, ...language.to, ...language.cc, ...language.subject]

/** Programs that put one word before whom they quote: Horde and IMP, mail.bg. */
export const QUOTING = 'Quoting|Zitat von|Citando|Citando a|Quotando|Citat från|Citat fra|Citeren|Citación de|Cytat z|Cytuję|Cytowanie|Цитат от|Цитирам|Цитирование|Цитую|Citace|Citát|Citit din|Idézet'.split('|')
