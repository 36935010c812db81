import type { Story } from './story.ts'

export const englishStories: readonly Story[] = [
  { from: 'emma', subject: 'Battery drops from 60% to zero on hills', type: 'incident', priority: 3, tags: ['battery', 'warranty'], team: 'workshop', agent: 'grace', hoursAgo: 30, ends: 'open', said: [
    ['customer', 0, 'Hello,\n\nSince last week the battery of my City 500 falls from about 60% straight to zero as soon as I ride uphill. On the flat it is fine. The bike is eight months old.\n\nIs this covered by the warranty?\n\nEmma'],
    ['agent', 48, 'Hello Emma,\n\nThank you for describing it so well. A sudden drop under load usually means one weak cell, and that is covered for two years.\n\nCould you send us the serial number from the sticker under the battery? Then I can book a replacement.\n\nGrace'],
    ['customer', 130, 'It is PB-500-118204. Thanks for the quick answer!'],
    ['note', 150, 'Same batch as the three cases from October (1182xx). Worth telling the supplier.'],
  ] },
  { from: 'oliver', subject: 'Order 48213: one of two helmets missing', priority: 2, tags: ['delivery'], team: 'orders', agent: 'ana', hoursAgo: 52, ends: 'waiting-third-party', said: [
    ['customer', 0, 'My parcel came today with only one helmet (size M). The delivery note lists two. The box did not look opened.'],
    ['agent', 65, 'I am sorry about that, Oliver. I have asked our warehouse to check the packing video and the courier for the weighed weight. I will write again as soon as I know more, at the latest tomorrow.\n\nAna'],
    ['note', 70, 'Courier claim opened, reference GLX-99120.'],
  ] },
  { from: 'hannah', subject: 'Invoice with our VAT number', type: 'task', tags: ['invoice'], team: 'billing', agent: 'marek', hoursAgo: 100, ends: 'solved', said: [
    ['customer', 0, 'Hi, could you re-issue invoice 2026-3391 with our VAT number GB 284 1190 55? Our accountants will not take it otherwise.\n\nHannah Price\nHarbour & Sons'],
    ['agent', 190, 'Hello Hannah,\n\nthe corrected invoice 2026-3391/K is in your account under Documents. I have saved the VAT number, so future invoices will carry it.\n\nMarek'],
    ['customer', 215, 'Perfect, thank you.'],
  ] },
  { from: 'james', subject: 'URGENT: brakes make grinding noise after service', type: 'incident', priority: 4, tags: ['brakes', 'safety'], team: 'workshop', agent: 'grace', hoursAgo: 4, ends: 'waiting-customer', said: [
    ['customer', 0, 'I collected the bike from your workshop yesterday and this morning the front brake grinds loudly every time I pull it. I have two kids on this cargo bike so I would rather not ride it. What should I do?'],
    ['agent', 9, 'Please do not ride it, James. We will collect it from you today at our cost.\n\nWhich address should the van come to, and is somebody there between 15:00 and 18:00?\n\nGrace'],
    ['note', 12, 'Van booked provisionally. Ask Stan to look at the pads: wrong compound fitted on the last two Longtails.'],
  ] },
  { from: 'emma', subject: 'Can I change the delivery address?', channel: 'web', tags: ['delivery'], hoursAgo: 1, ends: 'new', said: [
    ['customer', 0, 'I ordered a pannier rack this morning (order 48377) but I am moving on Friday. Can it go to 14 Mill Lane, Bristol instead?'],
  ] },
  { from: 'oliver', subject: 'App does not find the bike after the update', type: 'problem', priority: 3, tags: ['app'], team: 'workshop', agent: 'ana', hoursAgo: 20, ends: 'open', said: [
    ['customer', 0, 'Since version 5.2 the app says "no bike nearby", although Bluetooth is on and I am standing next to it. Pixel 9, Android 17. I have already removed the pairing and restarted the phone.'],
    ['agent', 35, 'Thanks for trying that already. On Android 17 the app needs the new "Nearby devices" permission, and the update forgets to ask for it.\n\nSettings → Apps → Pomost Ride → Permissions → Nearby devices → Allow. Does that bring it back?\n\nAna'],
    ['customer', 300, 'It connects now, but only for about a minute, then it is gone again.'],
  ] },
  { from: 'hannah', subject: 'Quote for 12 fleet bikes', type: 'task', priority: 3, tags: ['fleet', 'sales'], team: 'orders', agent: 'grace', hoursAgo: 170, ends: 'waiting-customer', said: [
    ['customer', 0, 'We would like to replace our courier bikes before spring: 12 pieces, frame size L, child seats not needed. Could you send a quote including a yearly service contract?'],
    ['agent', 1300, 'Dear Hannah,\n\nthe quote Q-2026-081 is attached to your account: 12 × Cargo 700 with the fleet discount of 14%, and two service options (yearly, or by mileage).\n\nThe prices hold until 31 December. Shall I reserve the frames?\n\nGrace'],
  ] },
  { from: 'james', subject: 'Refund for cancelled accessory order', tags: ['refund'], team: 'billing', agent: 'marek', hoursAgo: 240, ends: 'closed', said: [
    ['customer', 0, 'I cancelled order 47760 ten days ago but the money (£64.90) has not come back.'],
    ['agent', 95, 'Hello James,\n\nthe refund was stuck because the card had expired in the meantime. I have sent it by bank transfer instead; it should arrive within two working days.\n\nMarek'],
    ['customer', 2900, 'Arrived this morning. Thanks for sorting it out.'],
  ] },
  { from: 'emma', subject: 'Which oil for the chain in winter?', type: 'question', priority: 1, tags: ['how-to'], team: 'workshop', agent: 'grace', hoursAgo: 75, ends: 'solved', said: [
    ['customer', 0, 'Silly question perhaps: is the oil you sell in summer all right for salted roads, or should I get something else?'],
    ['agent', 240, 'Not silly at all! For salted roads take a wet lube: it stays on longer. Wipe the chain after each wet ride and oil it every 150 km. The summer one washes off within a day.\n\nGrace'],
  ] },
  { from: 'oliver', subject: 'Called: appointment for first service', channel: 'phone', type: 'task', tags: ['service'], team: 'workshop', agent: 'ana', hoursAgo: 26, ends: 'solved', said: [
    ['customer', 0, 'Called at 10:40. Wants the first service (300 km) next week, any day but Wednesday.'],
    ['agent', 12, 'Hello Oliver,\n\nas agreed on the phone: Thursday at 9:15 in our Temple Street workshop. It takes about an hour; you are welcome to wait with a coffee.\n\nAna'],
  ] },
  { from: 'hannah', subject: 'Two drivers cannot sign in to the fleet portal', type: 'incident', priority: 3, tags: ['login', 'fleet'], team: 'billing', agent: 'marek', hoursAgo: 9, ends: 'open', said: [
    ['customer', 0, 'Sam and Priya get "account is disabled" since this morning. They start their tour at noon, could you have a look?'],
    ['agent', 14, 'Looking into it now: both accounts were switched off by the nightly import from your HR list. I have switched them on again; please ask them to try.\n\nMarek'],
    ['customer', 32, 'Sam is in. Priya still gets the same message.'],
  ] },
  { from: 'james', subject: 'Wrong colour delivered', tags: ['delivery', 'return'], hoursAgo: 2, ends: 'new', said: [
    ['customer', 0, 'I ordered the child seat in grey, it came in bright orange (order 48320). My daughter likes it, my wife does not. How do I exchange it?'],
  ] },
  { from: 'emma', subject: 'Feature wish: dark mode in the app', priority: 1, tags: ['app', 'idea'], team: 'workshop', agent: 'ana', hoursAgo: 400, ends: 'closed', said: [
    ['customer', 0, 'Riding home in the dark the white screen on the handlebar is really blinding. A dark mode would be great.'],
    ['agent', 700, 'You are not the only one who asked, Emma. It is planned for version 5.3 in December. I have put your name on the list of testers, if you like.\n\nAna'],
    ['customer', 800, 'Yes please!'],
  ] },
  { from: 'oliver', subject: 'Charger gets very hot', type: 'incident', priority: 4, tags: ['battery', 'safety'], hoursAgo: 1, ends: 'new', said: [
    ['customer', 0, 'The charger became so hot last night that I could not touch it, and it smells of burnt plastic. I pulled the plug. The battery itself is cool. Model CH-42-4A.'],
  ] },
  { from: 'hannah', subject: 'Monthly statement October', type: 'question', priority: 1, tags: ['invoice'], team: 'billing', agent: 'marek', hoursAgo: 310, ends: 'solved', said: [
    ['customer', 0, 'Could we have one monthly statement instead of single invoices? We had 23 of them in October.'],
    ['agent', 160, 'Of course. From November you receive one statement on the last working day. October is attached to your account as well, so that you need not add up 23 pages.\n\nMarek'],
  ] },
  { from: 'james', subject: 'Insurance asks for a frame number certificate', type: 'task', tags: ['documents'], team: 'orders', agent: 'ana', hoursAgo: 60, ends: 'waiting-third-party', said: [
    ['customer', 0, 'My insurer wants a certificate with the frame number from the maker, the invoice is not enough for them. Can you provide one?'],
    ['agent', 80, 'We can, but the certificate comes from the factory and takes three to five days. I have ordered it and will send it on at once.\n\nAna'],
  ] },
  { from: 'emma', subject: 'Display shows error E-22', type: 'incident', priority: 3, tags: ['display'], team: 'workshop', agent: 'grace', hoursAgo: 46, ends: 'waiting-customer', said: [
    ['customer', 0, 'After the rain yesterday the display shows E-22 and the motor does not help any more.'],
    ['agent', 55, 'E-22 means that the speed sensor by the rear wheel sees nothing. Often it is only mud: please wipe the magnet on the spoke and the sensor opposite it, and check that the gap is about as wide as a coin.\n\nIf it stays, send me a photo of both.\n\nGrace'],
  ] },
  { from: 'oliver', subject: 'Thank you!', type: 'question', priority: 1, tags: ['praise'], team: 'orders', agent: 'ana', hoursAgo: 120, ends: 'closed', said: [
    ['customer', 0, 'Just wanted to say that the courier you sent was wonderful and carried the box up four floors. No need to answer.'],
    ['agent', 30, 'That made our morning. I will pass it on to the courier!\n\nAna'],
  ] },
  { from: 'hannah', subject: 'Change of bank details', type: 'change', priority: 3, tags: ['invoice', 'security'], team: 'billing', agent: 'marek', hoursAgo: 15, ends: 'waiting-customer', said: [
    ['customer', 0, 'Please note our new bank details for the direct debit from 1 December. Form attached to the customer portal.'],
    ['note', 20, 'Change of bank details: confirm by phone with a number we already know, not with the one in the form.'],
    ['agent', 26, 'Hello Hannah,\n\nfor your safety we confirm such changes by phone. Could you tell me when I can reach you today under the number we have on file?\n\nMarek'],
  ] },
  { from: 'james', subject: 'Spare key for the battery lock', tags: ['spare-part'], team: 'orders', agent: 'grace', hoursAgo: 33, ends: 'open', said: [
    ['customer', 0, 'I lost one of the two keys. The number on the remaining one is A3317. Can I order another?'],
    ['agent', 400, 'Yes: a spare key to A3317 costs £12 and leaves our workshop within three days. Shall I charge it to the card on file?\n\nGrace'],
    ['customer', 460, 'Yes, please go ahead.'],
  ] },
]
