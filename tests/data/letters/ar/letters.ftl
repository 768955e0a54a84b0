# A part of the letter in Arabic, for the tests: written from right to left, with plural forms of its own. What is not here
# is read in Italian.
letter-direction = rtl
letter-thousands = .
letter-decimals = ,
letter-money = { $amount }{"\u00A0"}€
letter-date = { $day }/{ $month }/{ $year }
letter-title-home = اقتراح سكن لكم
letter-title-waiting = لماذا ما زلتم في قائمة الانتظار
letter-to-nobody = إلى الأسرة { $household }
letter-as-of = بيانات يوم { $day }
letter-intro-home = نقترح عليكم بيتًا. هذا اقتراح: أنتم تقررون، مع أعضاء الفريق.
letter-heading-proposal = ماذا نقترح
letter-home = البيت
letter-from = متى
letter-from-day = ابتداءً من { $day }.
letter-pays = كم تدفعون
letter-pays-same = { $now } في الشهر: الإيجار والمصاريف.
letter-waited = أنتم في قائمة الانتظار منذ { $days ->
        [0] اليوم
        [one] يوم واحد
        [two] يومين
        [few] { $days } أيام
       *[other] { $days } يومًا
    }.
letter-heading-next = ماذا يحدث الآن
letter-next-refusal = يمكنكم أن تقولوا لا. إذا قلتم لا فلن تخسروا شيئًا.
