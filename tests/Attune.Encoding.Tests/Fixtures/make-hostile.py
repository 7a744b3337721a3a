"""Makes ste1-hostile.json beside this file. Usage: python3 make-hostile.py FOLDER, with encode.py and ste1.bin in FOLDER (needs numpy)."""
import json, os, random, sys
folder = sys.argv[1]
sys.path.insert(0, folder)
import encode as e
m = e.Model(os.path.join(folder, 'ste1.bin'))
T=["", " ", "\t\n\r", "IT", "it", "It", "iT", "IT's late", "IT IS TIME", "IT IS TIME TO GO", "IT IT IT", "IT IT", "IT AND HR", "IT AND", "IT A BC", "IT AB C", "IT AB  CD", "IT AB CD2", "IT AB1 CD","IT AB CDe", "IT AB-CD EF", "IT ERP CRM owns it", "ERP IT", "ERP CRM IT", "IT-led and IT/OT", "_IT_", "IT_", "4IT", "IT4IT", "IT²", "ÏT IT", "ＩＴ leads", "IT\u00a0AND\u00a0HR", "IT\u2019s", "IT`s", "IT'll", "zzitzz", "ZZITZZ zzitzzz", "'IT'", "IT.", "IT\u0301 owns", "IT\u200dIT", "IT\u200bIT",
"can't cant Can't CAN'T CANT cannot can not", "can\u2019t won\u2019t don\u2019t isn\u2019t", "can`t won`t", "_can't can't_ xcan't can'tx", "_cant cant_ cant4 4cant cant² ²cant", "won't WON'T wont xwon't won'tx _won't", "n't 'n't ain't n'ts n't_ n't1", "mustn't've shouldn't've y'all'd've", "he's she'd we'll they've I'm you're o'clock rock'n'roll", "'s 're 've 'll 'd 'm 't", "''s'' 's's's 're's", "it's IT's its", "the users' needs, James's", "can'tn't can'tcan't can't-can't", "cant't", "won'tn't", "d'accord l'équipe j'm'en",
"ΟΔΥΣΣΕΥΣ ΣΑΣ Σ ΑΣ ΑΣΑ ΑΣ. ΑΣ.Α ΑΣ'Α ΑΣ'", "ΑΣ\u0301 ΑΣ\u0301Α 'Σ ΑΣ:Α Α:Σ Α.Σ .Σ", "ΑΣ\u00adΒ ΑΣ\u200dΒ ΑΣ\u2027", "ΑΣ'IT IT'Σ ΑΣ IT", "ΑΣ\u2019IT", "🅐Σ 🅰Σ Σ🅰 ΑΣ🅰", "ΑΣ1 1Σ ʰΣ Αʰ", "Σ\u0345 ΑΣ\u0345Α ᾳΣ", "ſΣ ΣΣ ΑΣΣ ΑΣΣΑ",
"İstanbul Iğdır ILGIN ılgın İ I i ı", "İİ İT IİT", "DİYARBAKIR'ın",
"ﬁnance oﬃce ﬂow ﬆop Ǆ ǅ ŉ ß ẞ STRASSE Straße", "x² m³ H₂O ½ ¼cup ⅷ Ⅷ ① ⓐ Ⓐ ㍿ ㎏ ™ ℠ № ℡", "٣ مرحبا ٤٥٦ ۳ १२३ ௧ ၁ 𝟘𝟙 ๓", "naïve cafe\u0301 café e\u0301\u0302 n\u0303 o\u0308", "क्षेत्र हिन्दी ไทย ภาษา 日本語 中文 漢字かな交じり 한국어 한국", "עִבְרִית شَكْل ﷺ ﷲ", "zero\u200bwidth zero\u200cwidth zero\u200dwidth soft\u00adhyphen bom\ufeffbom word\u2060joiner", "emoji 😀 👩‍💻 👍🏽 🇩🇪 1️⃣ ❤️ go😀live", "under_score __init__ a_b _ __ snake_case_name", "dash–dash em—dash minus−minus hyphen‐hyphen non‑breaking", "don't_do can't_", "e-mail, go-live; and/or (b2b) C# C++ F# .NET 10.0.1", "3.5% $1,000 €2m 1st 2nd 99.9 1e6 0x1F Q3 H1", "𐌰𐌱𐌲 𝒜𝒷𝒸 𝕴𝕿 𝐈𝐓 owns 𐐀𐐨 𐐀𐐁", "𐌰IT IT𐌰 𐌰can't can't𐌰 n't𐌰", "Ωmega K Å ÅNGSTRÖM Ǆungla", "ªº 1ª nº", "ﬀn't ﬁt'ﬅ", "ⅣIT Ⅳcan't", "`quoted` ‘quoted’ “double” ‚low‛ ′prime″", "\u2018s \u2019s `s", "tab\tseparated\nnew line\r\nnbsp\u00a0thin\u2009ideographic\u3000space", "\u0000nul\u0001 control\u007f \u0085 next", "\ufffd replacement \ufffc \uffff \ufffe noncharacter \U0001fffe", "ꟲ ꭜ ʼn ˀΣ ͅ", "Ⴀ Ა ა Ꭰ ꭰ Ᏸ", "ϴ ϐ ϑ ϕ ϖ ϰ ϱ ϲ Ϲ", "Ǆǅǆ Ǉǈǉ ẛ ẞ", "A\u030a \u212b a\u030a İ i\u0307 I\u0307",
"stakeholdr reqirements mispelledword governnance", "Prozesseigentümer Geschäftsbereich Verantwortung", "процесс владелец", "abc abcd abc1d zzzz qqqqq", "été où ça œuvre ÆON þing ðat", "supercalifragilisticexpialidocious antidisestablishmentarianism", "日本語日本語 한국어한국어 бизнес"]
R=random.Random(20)
alpha=["IT"," ","'","’","_","cant","can't","n't","won't","s","t","re","A","BC","Σ","Α","α","İ","ı","²","٣","\u0301","\u200d","ﬁ","😀","𐌰","é","zz","`",".",":","ʰ","1","-","ß","ſ","ᾳ","Ⅷ","ª","語","d","ll","m"," IT ", " AB CD"]
for _ in range(400): T.append(''.join(R.choice(alpha) for _ in range(R.randint(2,9))))
out=[{"text":t,"tokens":e.tokens(t)} for t in T]
names=["stakeholdr reqirements mispelledword governnance", "Prozesseigentümer Geschäftsbereich Verantwortung", "процесс владелец", "été où ça œuvre ÆON þing ðat", "日本語日本語 한국어한국어 бизнес","abc abcd abc1d zzzz qqqqq"]
vec=[{"text":t,"vector":[round(float(x),6) for x in m.encode(t)]} for t in names]
case=[[round(float(x),6) for x in v] for v in m.encode_case(names+["", "IT owns IT and it owns it"])]
json.dump({"note":"tokens, encode and encode_case of encode.py on hostile texts (Python 3.11, Unicode 14); the case is the vectors' texts plus an empty text and the last text",
 "last":"IT owns IT and it owns it","tokens":out,"vectors":vec,"case":case},open(os.path.join(os.path.dirname(os.path.abspath(__file__)), 'ste1-hostile.json'), 'w'),ensure_ascii=True,indent=0)
