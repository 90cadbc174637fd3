### Arabic, as a Saudi provider's chat speaks: polite, short, close to the customer.
### Values are isolated and formatted by values.py. WEEKDAY() adds the day of the week, DAY() drops the time, MONTH() the day too, LABEL() names an intent.

## General

greet =
    { $name ->
        [none] أهلًا بك في { $provider }. أنا مدد، مساعدك الآلي.
       *[other] أهلًا { $name }، معك مدد من { $provider }.
    }
    كيف أقدر أخدمك؟
help = أقدر أخدمك في التالي لدى { $provider }. اختر من القائمة، أو اكتب طلبك بكلماتك:
menu_line = • { LABEL($intent) }
out_of_scope = هذا خارج نطاق خدمتي، ويسعدني أخدمك في حسابك وخدماتك لدى { $provider }:
thanks = العفو، تحت أمرك في أي وقت.
goodbye = مع السلامة، وسعدنا بخدمتك.
bot_challenge = أنا مدد، مساعد آلي ولست إنسانًا. أجيبك في أي وقت، وإذا فضّلت موظفًا حوّلتك إليه.
offer_agent = يبدو أن الأمر لم يكتمل معي كما يجب. تحب أحوّلك إلى موظف؟
ask_back = ما فهمت قصدك تمامًا. هل تقصد واحدًا من هذه؟
ask_back_open = ما فهمت قصدك. اكتبه بطريقة ثانية، أو اختر من القائمة:
ask_language = بأي لغة تحب نتكلم؟
language_ar = العربية
language_fa = فارسی
language_en = English
language_changed = تمام، نكمل بالعربية.
ask_provider = خدمات أي شركة تقصد؟
provider_button = { $provider }
provider_changed = تمام، نحن الآن في خدمات { $provider }. كيف أقدر أخدمك؟
provider_switched = هذا من خدمات { $provider }، فانتقلنا إليها.
contacts = طرق التواصل مع { $provider }:
contact_line = • { $what }: { $value }
help_answer = { $answer }
    .after = المصدر: { $source }
help_which = أيّ هذه تقصد؟
help_button = { $title }
how_to = إذا كان طلبك متاحًا هنا فأنا أمشي معك فيه خطوة بخطوة، اكتب لي ما تريده. وللشروط والتفاصيل تواصل مع { $provider }:
    .after = وهذا ما أقدر أخدمك فيه هنا:
nothing_to_confirm = ما فيه طلب ينتظر تأكيدك الآن. كيف أقدر أخدمك؟
nothing_to_cancel = ما فيه طلب مفتوح حتى نلغيه. كيف أقدر أخدمك؟
inform_unasked = وصلتني المعلومة، فكيف أخدمك فيها؟ اختر من القائمة أو اكتب طلبك:
cancelled = تم الإلغاء، ولم يتغيّر شيء. أنا موجود متى احتجتني.
confirm_unclear = فضلًا أجب بـ«نعم» للتأكيد أو «لا» للإلغاء.
form_waits = طلبك ما زال بانتظار ردك، وكل ما كتبته محفوظ. نكمّل؟
form_go_on = نكمّل
form_lapsed = ما وصلنا ردك، فوضعنا الطلب جانبًا وحفظنا ما كتبته.
resume_promise_form = كنا نرتّب لك رصيدًا مقدّمًا قبل قليل. نكمل من حيث وقفنا؟
resume_service_form = كنا في طلب الخدمة قبل قليل. نكمل من حيث وقفنا؟
resume_complaint_form = شكواك ما اكتملت، وكل ما كتبته محفوظ. نكملها؟
resume_appeal_form = كنت تصعّد شكوى وما اكتمل الطلب. نكمله؟
resume_status_form = كنا نستعلم عن شكواك قبل قليل. نكمل؟
resume_ticket_form = تذكرتك ما اكتملت. نكملها؟
resume_ticket_status_form = كنت تستفسر عن تذكرة. نكمل؟
resume_reply_ticket_form = ردك على التذكرة ما أُرسل بعد. نكمله؟
resume_close_ticket_form = كنت على وشك إغلاق تذكرة. نكمل؟
resume_pay_form = كنا في سداد الفاتورة قبل قليل. نكمل من حيث وقفنا؟
resume_plan_form = كنا نرتّب تقسيط فاتورتك قبل قليل. نكمل من حيث وقفنا؟
resume_limit_form = كنا نعدّل حدك الائتماني قبل قليل. نكمل من حيث وقفنا؟
resume_top_up_form = كنا في شحن الرصيد قبل قليل. نكمل من حيث وقفنا؟
resume_usage_form = كنا في تفاصيل الاستخدام قبل قليل. نكمل؟
resume_notice_form = كنت تغيّر إشعاراتك. نكمل؟
resume_register_form = كنا نفتح لك حسابًا جديدًا، وما كتبته محفوظ. نكمل؟
resume_outage_form = كنا نسجّل بلاغ انقطاع. نكمل؟
resume_outage_status_form = كنت تسأل عن انقطاع. نكمل؟
resume_declined = تمام، تركنا الطلب السابق.
system_down = أنظمة { $provider } لا تستجيب الآن، ولم يتغيّر شيء في حسابك. جرّب بعد دقائق، أو أحوّلك إلى موظف.
system_silent = أرسلنا طلبك إلى أنظمة { $provider } ولم يصلنا تأكيد، وقد يكون نُفّذ. تأكد بعد دقائق قبل أن تعيد الطلب، أو أحوّلك إلى موظف.
order_refused = أنظمة { $provider } لم تقبل هذا الطلب، ولم يتغيّر شيء. أقدر أحوّلك إلى موظف يعرف السبب.
also_asked = وطلبت في رسالتك أيضًا: { LABEL($intent) }. نكمل فيه؟
also_declined = تمام، ما نكمله.
went_wrong = نعتذر منك، صار خلل من طرفنا ولم يكتمل طلبك. جرّب بعد قليل، أو أحوّلك إلى موظف.
not_found = ما لقيت هذا ضمن بياناتك. تأكد من الرقم وحاول مرة ثانية.
not_offered = { $provider } لا تقدّم هذه الخدمة. هذا ما أقدر أخدمك فيه:

## Accounts

not_linked = حتى أعرض لك بيانات حسابك، أحتاج أتأكد أنك صاحبه. خطوتان فقط: رقم جوالك، ثم رمز يصلك برسالة نصية.
ask_phone = اكتب رقم جوالك المسجّل لدينا، أو شاركه بالزر.
share_phone = مشاركة رقمي
ask_code =
    إذا كان الرقم { $to } مسجّلًا لدينا فقد وصلك رمز من { $digits ->
        [few] { $digits } أرقام
       *[other] { $digits } رقمًا
    } في رسالة نصية. اكتبه هنا خلال { $seconds ->
        [few] { $seconds } ثوانٍ
       *[other] { $seconds } ثانية
    }.
resend_code = أرسل رمزًا جديدًا
other_phone = الرقم غير صحيح
log_in = تسجيل الدخول
code_unclear =
    { $digits ->
        [few] هذا ليس الرمز. اكتب الأرقام الـ{ $digits } كما وصلتك في الرسالة، أو اطلب رمزًا جديدًا.
       *[other] هذا ليس الرمز. اكتب الـ{ $digits } رقمًا كما وصلتك في الرسالة، أو اطلب رمزًا جديدًا.
    }
code_wrong =
    { $left ->
        [one] الرمز غير صحيح، وبقيت لك محاولة واحدة. راجع الرسالة واكتبه من جديد.
        [two] الرمز غير صحيح، وبقيت لك محاولتان. راجع الرسالة واكتبه من جديد.
        [few] الرمز غير صحيح، وبقيت لك { $left } محاولات. راجع الرسالة واكتبه من جديد.
       *[other] الرمز غير صحيح، وبقيت لك { $left } محاولة. راجع الرسالة واكتبه من جديد.
    }
code_expired = انتهت صلاحية الرمز. اطلب رمزًا جديدًا ونكمل.
code_spent = انتهت محاولاتك لهذا الرمز. اطلب رمزًا جديدًا، أو أحوّلك إلى موظف.
too_many_codes =
    { $minutes ->
        [one] طلبت رموزًا كثيرة. حفاظًا على حسابك، حاول بعد دقيقة.
        [two] طلبت رموزًا كثيرة. حفاظًا على حسابك، حاول بعد دقيقتين.
        [few] طلبت رموزًا كثيرة. حفاظًا على حسابك، حاول بعد { $minutes } دقائق.
       *[other] طلبت رموزًا كثيرة. حفاظًا على حسابك، حاول بعد { $minutes } دقيقة.
    }
bad_phone = ما قدرت أقرأ رقم الجوال. اكتبه بهذا الشكل: { $example }
linked = أهلًا { $name }، تم التحقق وربط المحادثة بحسابك.
already_linked = المحادثة مربوطة بحسابك يا { $name }.
link_other = ربط رقم آخر
profile = الاسم: { $name }
    الجوال: { $phone }
    البريد: { $email ->
        [none] غير مسجّل
       *[other] { $email }
    }
    حساباتك لدى { $provider }:
account_line =
    { $tariff ->
        [none] • { $kind } { $account }
       *[other] • { $kind } { $account }، باقة { $tariff }
    }
unlinked = تم تسجيل خروجك يا { $name }، ولم تعد هذه المحادثة مربوطة بحسابك لدى { $provider }.
unlinked_already = هذه المحادثة غير مربوطة بأي حساب.
ask_contact_kind = المسجّل عندنا جوالك { $phone }، و{ $email ->
        [none] لا بريد لك مسجّل
       *[other] بريدك { $email }
    }. أيهما تحدّث؟
contact_kind_phone = رقم الجوال
contact_kind_email = البريد الإلكتروني
contact_kind_unclear = ما عرفت أيهما تقصد: رقم الجوال أم البريد الإلكتروني؟
contact_name = الاسم لا يُعدَّل إلا بالهوية، وما أقدر أعدّله في المحادثة. أحوّلك إلى موظف يكمل معك.
ask_new_contact =
    { $kind ->
        [email] اكتب البريد الجديد، ونرسل إليه رمزًا نتأكد به.
       *[phone] اكتب رقم الجوال الجديد أو شاركه بالزر، ونرسل إليه رمزًا نتأكد به.
    }
ask_phone_code =
    { $digits ->
        [few] أرسلنا إلى { $to } رمزًا من { $digits } أرقام في رسالة نصية.
       *[other] أرسلنا إلى { $to } رمزًا من { $digits } رقمًا في رسالة نصية.
    } اكتبه هنا خلال { $seconds ->
        [few] { $seconds } ثوانٍ
       *[other] { $seconds } ثانية
    } حتى نتأكد أن الرقم لك.
ask_email_code =
    { $digits ->
        [few] أرسلنا إلى { $to } رمزًا من { $digits } أرقام.
       *[other] أرسلنا إلى { $to } رمزًا من { $digits } رقمًا.
    } اكتبه هنا خلال { $seconds ->
        [few] { $seconds } ثوانٍ
       *[other] { $seconds } ثانية
    }، وإن لم تجده فابحث في البريد غير الهام.
other_email = البريد غير صحيح
contact_confirm =
    { $kind ->
        [email] { $old ->
            [none] نسجّل { $new } بريدًا لك؟
           *[other] نغيّر بريدك من { $old } إلى { $new }؟
        }
       *[phone] نغيّر رقم جوالك من { $old } إلى { $new }؟ الرموز ستصلك بعدها على الرقم الجديد.
    }
contact_changed =
    { $kind ->
        [email] صار بريدك { $new }. { $old ->
            [none] وأرسلنا لك رسالة نصية بذلك.
           *[other] وأبلغنا بريدك السابق.
        }
       *[phone] صار رقم جوالك { $new }، والرموز ستصلك عليه. وأبلغنا رقمك السابق.
    }
contact_back = أرجعه كما كان
contact_same =
    { $kind ->
        [email] هذا البريد هو المسجّل عندنا. إن أردت تغييره فاكتب بريدًا آخر.
       *[phone] هذا الرقم هو المسجّل عندنا. إن أردت تغييره فاكتب رقمًا آخر.
    }
contact_taken =
    { $kind ->
        [email] هذا البريد مسجّل لعميل آخر، وما نقدر نسجّله لك. اكتب بريدًا غيره، أو أحوّلك إلى موظف.
       *[phone] هذا الرقم مسجّل لعميل آخر، وما نقدر نسجّله لك. اكتب رقمًا غيره، أو أحوّلك إلى موظف.
    }
contact_not_proven =
    { $kind ->
        [email] مضى وقت طويل على تأكيد هذا البريد. نبدأ من جديد ونرسل إليه رمزًا جديدًا.
       *[phone] مضى وقت طويل على تأكيد هذا الرقم. نبدأ من جديد ونرسل إليه رمزًا جديدًا.
    }
which_account =
    { $count ->
        [two] عندك حسابان ينطبق عليهما الطلب. أيهما تقصد؟
       *[other] عندك { $count } حسابات ينطبق عليها الطلب. أيها تقصد؟
    }
account_button = { $kind } { $account }
account_unclear = ما عرفت أي حساب تقصد. اختره من القائمة أو اكتب رقمه كاملًا.
account_not_found = ما لقيت رقم الحساب { $account } ضمن حساباتك. تأكد من الرقم، أو اطّلع على حساباتك.
no_accounts = ما عندك حسابات مسجّلة حاليًا.
ask_new_mobile = نفتح لك حسابًا جديدًا خطوة بخطوة. اكتب رقم جوالك، أو شاركه بالزر. وإن كنت مسجّلًا من قبل فسجّل دخولك مباشرة.
ask_new_id_number = اكتب رقم هويتك المكوّن من 10 أرقام:
id_kind_line = • { $kind }: يبدأ بـ{ $begins }
bad_id_number =
    { $why ->
        [length] رقم الهوية { $digits } أرقام. راجعه واكتبه كاملًا.
        [beginning] هذا الرقم لا يبدأ كما تبدأ الهوية الوطنية أو الإقامة. راجعه واكتبه من جديد.
       *[check] رقم الهوية هذا غير صحيح، وأظن أن فيه رقمًا زائحًا عن مكانه. راجعه واكتبه من جديد.
    }
ask_new_user_name = اختر اسم مستخدم من { $least } إلى { $most } حرفًا: حروف إنجليزية وأرقام ونقطة و_، ويبدأ بحرف.
choose_user_name = هذا الاسم محجوز لغيرك. هذه أسماء قريبة منه ومتاحة، أو اكتب غيرها:
user_name_button = { $name }
bad_user_name = اسم المستخدم من { $least } إلى { $most } حرفًا: حروف إنجليزية وأرقام ونقطة و_، ويبدأ بحرف. مثال: saad.90
user_name_taken = اسم المستخدم { $name } محجوز لغيرك. اختر اسمًا آخر ونكمل تسجيلك.
ask_new_email = اكتب بريدك الإلكتروني.
ask_mobile_code =
    أرسلنا إلى { $to } رمزًا من { $digits ->
        [few] { $digits } أرقام
       *[other] { $digits } رقمًا
    }. اكتبه هنا خلال { $seconds ->
        [few] { $seconds } ثوانٍ
       *[other] { $seconds } ثانية
    }.
choice_button = { $name }
registration_choice_unclear = ما فهمت اختيارك. اختر من الأزرار لو سمحت.
ask_new_customer_kind = الحساب الجديد لمن؟
ask_new_full_name = اكتب اسمك الكامل كما هو في هويتك.
bad_full_name = أحتاج اسمك واسم عائلتك، بدون أرقام أو رموز.
ask_new_nationality = ما جنسيتك؟
ask_new_id_kind = ما نوع هويتك؟
ask_new_birth_date =
    { $calendar ->
        [hijri] اكتب تاريخ ميلادك بالهجري كما هو في هويتك، مثلًا 1410/05/12.
       *[gregorian] اكتب تاريخ ميلادك بالميلادي، مثلًا 1989/12/10.
    }
bad_birth_date =
    { $why ->
        [young] فتح الحساب لمن عمره { $age } سنة فأكثر. راجع التاريخ، أو يسجّل وليّ أمرك.
       *[unreadable] { $calendar ->
            [hijri] هذا اليوم غير موجود في تقويم أم القرى، أو ما قدرت أقرأه. اكتبه بالهجري: سنة/شهر/يوم، مثلًا 1410/05/12.
           *[gregorian] ما قدرت أقرأ هذا التاريخ. اكتبه بالميلادي: سنة/شهر/يوم، مثلًا 1989/12/10.
        }
    }
ask_owner_code =
    إذا كانت بياناتك مطابقة للسجل فقد أرسلنا إلى جوالك المسجّل فيه رمزًا من { $digits ->
        [few] { $digits } أرقام
       *[other] { $digits } رقمًا
    }. اكتبه هنا خلال { $seconds ->
        [few] { $seconds } ثوانٍ
       *[other] { $seconds } ثانية
    }.
ask_new_password = كلمة المرور لا تُكتب في المحادثة أبدًا. عيّنها في صفحة آمنة من الزر، ثم ارجع واضغط «عيّنتها». الرابط لمرة واحدة وصالح 30 دقيقة.
set_password = تعيين كلمة المرور
password_was_set = عيّنتها
password_not_set = ما وصلتنا كلمة المرور بعد. عيّنها في الصفحة ثم اضغط «عيّنتها»، ولا تكتبها هنا.
ask_new_terms = اقرأ شروط الاستخدام (إصدار { $version }). هل توافق عليها؟
accept_terms = أوافق على الشروط
read_terms = قراءة الشروط
terms_not_accepted = ما نقدر نفتح الحساب بدون الموافقة على الشروط. اضغط «أوافق على الشروط»، أو ألغِ الطلب.
ask_new_address = أي عنوان وطني نسجّل لحسابك؟ اختر من عناوينك المسجّلة أو أضف عنوانًا جديدًا.
new_address_line = • العنوان: { $building } { $street }، { $district }، { $city } { $postal_code }، الرقم الإضافي { $additional_number }
new_birth_date_line =
    { $calendar ->
        [hijri] • تاريخ الميلاد: { $date } هـ
       *[gregorian] • تاريخ الميلاد: { $date } م
    }
activation_sent = أرسلنا رابط التفعيل إلى { $email }. افتحه قبل { $until } ليكتمل حسابك لدى { $provider }، وسأخبرك هنا حين يتفعّل.
activation_pending = طلبك ينتظر التفعيل: أرسلنا الرابط إلى { $email }، وهو صالح حتى { $until }.
activation_again = البريد خطأ أو لم يصل الرابط
too_many_links =
    { $most ->
        [few] أرسلنا { $most } روابط خلال ساعة. راجع البريد غير المرغوب فيه، أو جرّب لاحقًا.
       *[other] أرسلنا { $most } رابطًا خلال ساعة. راجع البريد غير المرغوب فيه، أو جرّب لاحقًا.
    }
registration_confirm = راجع بياناتك قبل فتح حسابك لدى { $provider }:
    .after = كلها صحيحة ونفتح الحساب؟
new_customer_line =
    { $step ->
        [full_name] • الاسم: { $answer }
        [nationality] • الجنسية: { $answer }
        [id_kind] • نوع الهوية: { $answer }
        [mobile] • الجوال: { $answer }
        [id_number] • رقم الهوية: { $answer }
        [user_name] • اسم المستخدم: { $answer }
        [region] • المنطقة: { $answer }
        [company_form] • نموذج الشركة: وصل
       *[email] • البريد الإلكتروني: { $answer }
    }
change_answer =
    { $step ->
        [full_name] تعديل الاسم
        [nationality] تعديل الجنسية
        [id_kind] تعديل نوع الهوية
        [birth_date] تعديل تاريخ الميلاد
        [address] تعديل العنوان
        [mobile] تعديل الجوال
        [id_number] تعديل رقم الهوية
        [user_name] تعديل اسم المستخدم
        [region] تعديل المنطقة
        [company_form] إرسال نموذج آخر
       *[email] تعديل البريد
    }
ask_new_region = في أي محافظة شركتك؟ اكتب اسمها.
region_line = • { $name }
region_unclear = ما عرفت هذه المحافظة. اكتب اسمها أو اسم عاصمتها، مثل: جيلان أو رشت.
ask_puk = اكتب رمز PUK للخط { $to }: { $digits } أرقام مطبوعة على البطاقة التي جاءت معها الشريحة. لا نحفظه في المحادثة.
puk_unclear = هذا ليس رمز PUK. اكتب الأرقام الـ{ $digits } المطبوعة على بطاقة الشريحة، أو أعطني رقمًا آخر.
puk_wrong =
    { $left ->
        [one] رمز PUK لا يطابق هذا الخط، وبقيت لك محاولة واحدة. راجع بطاقة الشريحة.
        [two] رمز PUK لا يطابق هذا الخط، وبقيت لك محاولتان. راجع بطاقة الشريحة.
        [few] رمز PUK لا يطابق هذا الخط، وبقيت لك { $left } محاولات. راجع بطاقة الشريحة.
       *[other] رمز PUK لا يطابق هذا الخط، وبقيت لك { $left } محاولة. راجع بطاقة الشريحة.
    }
puk_locked =
    { $minutes ->
        [one] كُتب رمز PUK خطأً عدة مرات. حاول بعد دقيقة.
        [two] كُتب رمز PUK خطأً عدة مرات. حاول بعد دقيقتين.
        [few] كُتب رمز PUK خطأً عدة مرات. حاول بعد { $minutes } دقائق.
       *[other] كُتب رمز PUK خطأً عدة مرات. حاول بعد { $minutes } دقيقة.
    } ما كتبته محفوظ، فنكمل لاحقًا أو أحوّلك إلى موظف.
puk_expired = انتهى وقت إدخال رمز PUK. اكتبه هنا من جديد.
ask_new_company_form = أرسل هنا نموذج طلب الشركة مختومًا وموقّعًا: ملف PDF أو صورة JPG أو PNG، بحد أقصى { $megabytes } ميجابايت.
company_form_unclear = نحتاج نموذج الشركة حتى نكمل. أرسل ملف PDF أو صورته هنا.
company_form_gone = مضى على إرسال نموذج الشركة أكثر من يوم ولم نحتفظ به. باقي ما كتبته محفوظ، فأعد إرسال النموذج فقط.
company_filed = سُجّل طلب الشركة برقم { $reference }. يراجع الموظفون النموذج، ونبلغك برسالة نصية وهنا قبل نهاية { DAY($due) }.
approval_pending = طلب شركتك عند الموظفين ولم يُبتّ فيه بعد. تقدر تستعلم عنه، أو أحوّلك إلى موظف.
company_completed = أبشر، قُبل الطلب { $reference } وصارت { $company } من عملاء الأعمال لدى { $provider }.
company_refused = لم يُقبل الطلب { $reference } باسم { $company }. السبب: { $reason }
    ما كتبته محفوظ لدى { $provider }؛ إذا صحّحت الملاحظة فأرسل النموذج من جديد.
company_decided_before = اتُّخذ في الطلب { $reference } قرار آخر من قبل.
company_number_taken = صار الرقم { $phone } لعميل آخر في هذه الأثناء، فلا يمكن قبول الطلب.
registered = تم فتح حسابك لدى { $provider } يا { $name }، وهذه المحادثة مربوطة به. كيف أقدر أخدمك؟
registered_already = أنت مسجّل لدينا من قبل يا { $name }، والرمز أثبت أن الرقم رقمك، فربطنا هذه المحادثة بحسابك.
id_registered = رقم الهوية هذا مسجّل لدينا برقم جوال آخر. سجّل دخولك بذلك الرقم، أو أحوّلك إلى موظف إذا فقدته.
not_the_holder = هذا الخط مسجّل برقم هوية مختلف. إذا انتقل إليك فالموظف ينقله باسمك.
registration_unfinished = تسجيلك ما اكتمل بعد، وما كتبته محفوظ. نكمله من حيث وقفنا.

resume_contact_form = كنا نحدّث بيانات تواصلك. نكمل؟
resume_address_form = عنوانك ما اكتمل تحديثه. نكمل؟
ask_address =
    { $known ->
        [yes] عنوانك الحالي: { $building } { $street }، { $district }، { $city } { $postal_code } - { $additional_number }.
       *[no] { "" }
    }
    أي عنوان تحب نعتمده؟ اختر من عناوينك المسجّلة أو أضف عنوانًا جديدًا.
address_button = { $building } { $street }، { $district }، { $city }
address_new = إضافة عنوان جديد
address_unclear = ما عرفت أي عنوان تقصد. اختره من القائمة، أو اختر «إضافة عنوان جديد».
ask_address_building =
    { $digits ->
        [few] اكتب رقم المبنى ({ $digits } أرقام)، أو العنوان الوطني كاملًا في سطر واحد.
       *[other] اكتب رقم المبنى ({ $digits } رقمًا)، أو العنوان الوطني كاملًا في سطر واحد.
    }
ask_address_street = وش اسم الشارع؟
ask_address_district = وفي أي حي؟
ask_address_city = وفي أي مدينة؟
ask_address_postal_code =
    { $digits ->
        [few] اكتب الرمز البريدي ({ $digits } أرقام).
       *[other] اكتب الرمز البريدي ({ $digits } رقمًا).
    }
ask_address_additional_number =
    { $digits ->
        [few] وأخيرًا الرقم الإضافي ({ $digits } أرقام).
       *[other] وأخيرًا الرقم الإضافي ({ $digits } رقمًا).
    }
address_part =
    { $part ->
        [building] رقم المبنى
        [street] اسم الشارع
        [district] اسم الحي
        [city] اسم المدينة
        [postal_code] الرمز البريدي
       *[additional_number] الرقم الإضافي
    }
address_bad_number =
    { $digits ->
        [few] { address_part } يتكون من { $digits } أرقام. تجده في لوحة المبنى أو في رسالة العنوان الوطني.
       *[other] { address_part } يتكون من { $digits } رقمًا. تجده في لوحة المبنى أو في رسالة العنوان الوطني.
    }
address_bad_name = ما قدرت أقرأ { address_part }. اكتبه بالحروف كما في العنوان الوطني.
address_confirm = نعتمد هذا العنوان؟
    { $building } { $street }، { $district }، { $city } { $postal_code } - { $additional_number }
address_updated = تم، صار عنوانك لدى { $provider }:
    { $building } { $street }، { $district }، { $city } { $postal_code } - { $additional_number }
address_in_use = هذا هو عنوانك المعتمد حاليًا، فما يحتاج تغيير.
address_too_many = سجلك فيه { $most } عناوين، وهذا أقصى عدد. اختر واحدًا منها، أو أحوّلك إلى موظف يحذف القديم.

resume_definition_form = تعريف الحساب ما اكتمل. نكمله؟
resume_beneficiary_form = تحديث المستفيد ما اكتمل. نكمل؟
resume_transfer_form = طلب نقل الملكية ما اكتمل. نكمله؟
resume_connection_form = طلب التوصيل الجديد ما اكتمل، وما كتبته محفوظ. نكمله؟
resume_answer_request_form = كنت ترد على طلب. نكمل؟
ask_role = صفتك في العقار: مالك أو مستأجر؟
role_owner = مالك
role_tenant = مستأجر
role_unclear = فضلًا اختر: مالك أو مستأجر.
ask_beneficiary = هل أنت المستفيد الفعلي، أي من يستخدم الكهرباء؟
beneficiary_yes = نعم، أنا المستفيد
beneficiary_no = لا، شخص آخر
beneficiary_unclear = فضلًا أجب بـ«نعم» إذا كنت المستفيد الفعلي، أو «لا» إذا كان شخصًا آخر.
ask_terms = الشروط والأحكام (إصدار { $version }): { $link }
    هل توافق عليها؟
terms_accept = أوافق على الشروط
terms_declined = تمام، أُلغي الطلب. ما نقدر نكمله بدون الموافقة على الشروط، وتقدر ترجع له متى أحببت.
terms_unclear = حتى نكمل، اطّلع على الشروط وأجب بـ«أوافق»، أو «لا» لإلغاء الطلب.
terms_changed = تحدّثت الشروط أثناء طلبك. فضلًا ابدأ من جديد لتطّلع على الإصدار الحالي.
ask_new_account = اكتب رقم الحساب الذي تريد تعريفه. تجده في الفاتورة وعلى العداد.
definition_confirm =
    راجع البيانات قبل الإرسال:
    الحساب: { $kind } { $account }{ $tariff ->
        [none] { "" }
       *[other] { " " }({ $tariff })
    }
    صفتك: { $role ->
        [owner] مالك
       *[tenant] مستأجر
    }
    المستفيد الفعلي: { $uses ->
        [yes] أنت
       *[no] شخص آخر
    }
    { $owed ->
        [zero] المبالغ المستحقة: لا يوجد
       *[some] المبالغ المستحقة على الحساب: { $owed }
    }
    الشروط: إصدار { $version }
    نرسل الطلب؟
definition_done = تم تعريف الحساب { $account } ضمن حساباتك. رقم الطلب: { $reference }
definition_asked = أُرسل طلبك برقم { $reference }. أبلغنا مالك الحساب { $account } وننتظر موافقته حتى { DAY($due) }. تقدر تستعلم عنه بهذا الرقم.
definition_unknown = ما لقيت حسابًا بالرقم { $account }. تأكد منه في الفاتورة واكتبه مرة ثانية.
definition_already = الحساب { $account } معرّف عندك من قبل.
definition_not_yours = الحساب { $account } مسجّل برقم هوية مختلف. إذا كنت مستأجرًا فعرّفه بصفة مستأجر، وإذا اشتريت العقار فاطلب من المالك الحالي نقل الملكية إليك.
definition_open = عندك طلب قائم على الحساب { $account } برقم { $reference } وننتظر رد المالك.
definition_asked_of_you = { $by } يطلب تعريف { $kind } { $account } بصفته مستأجرًا لديك. رقم الطلب { $reference }، وينتهي في { DAY($due) }. هل توافق؟
sms_definition_asked_of_you = { $provider }: { $by } يطلب تعريف حسابك { $account } بصفته مستأجرًا. للرد سجّل دخولك في المحادثة واكتب رقم الطلب { $reference } قبل { DAY($due) }.
beneficiary_confirm =
    { $uses ->
        [yes] نسجّل أنك { $role ->
            [owner] مالك
           *[tenant] مستأجر
        } { $kind } { $account } والمستفيد الفعلي منه؟
       *[no] نسجّل أنك { $role ->
            [owner] مالك
           *[tenant] مستأجر
        } { $kind } { $account }، والمستفيد الفعلي شخص آخر؟
    }
beneficiary_updated =
    { $uses ->
        [yes] تم، أنت الآن المستفيد الفعلي من الحساب { $account } بصفتك { $role ->
            [owner] مالكًا.
           *[tenant] مستأجرًا.
        }
       *[no] تم، سُجّل للحساب { $account } أن المستفيد شخص آخر وأنك { $role ->
            [owner] المالك.
           *[tenant] المستأجر.
        }
    }
beneficiary_same = هذه هي البيانات المسجّلة للحساب { $account } أصلًا، فما يحتاج تغيير.
beneficiary_only_tenant = الحساب { $account } باسم مالك آخر. حتى تصير المالك، يطلب هو نقل الملكية إليك.
ask_taker = اكتب رقم جوال من تنقل إليه { $account }. راح نطلب موافقته قبل النقل.
transfer_confirm = ننقل { $kind } { $account } إلى صاحب الرقم { $phone } بعد موافقته، ومهلته حتى { DAY($due) }.
    { $owed ->
        [zero] ما فيه مبالغ مستحقة على الحساب.
       *[some] المبالغ المستحقة { $owed } تنتقل معه إلى المالك الجديد.
    }
    نرسل الطلب؟
transfer_asked = أُرسل الطلب برقم { $reference }. ننتظر موافقة صاحب الرقم { $phone } على نقل { $account } حتى { DAY($due) }، وتقدر تسحبه قبل ذلك.
transfer_nothing = ما عندك حساب باسمك يمكن نقل ملكيته.
transfer_not_owner = { $account } ليس باسمك، ونقل الملكية يطلبه المالك. اطلب منه يبدأ النقل من حسابه، أو أحوّلك إلى موظف.
transfer_debts_open = على { $account } مبلغ { $owed }، ولازم يُسدد قبل نقل الملكية.
transfer_open = على { $account } طلب نقل قائم برقم { $reference } وننتظر رد الطرف الثاني. تقدر تسحبه أو تنتظر.
transfer_to_self = هذا رقمك أنت. اكتب رقم جوال المالك الجديد.
transfer_asked_of_you = { $by } يطلب نقل ملكية { $kind } { $account } إليك. رقم الطلب { $reference }، وينتهي في { DAY($due) }.
    { $owed ->
        [zero] ما عليه مبالغ مستحقة.
       *[some] عليه { $owed }، وتنتقل إليك معه.
    }
    هل توافق؟
sms_transfer_asked_of_you = { $provider }: { $by } يطلب نقل ملكية { $account } إليك. للرد سجّل دخولك في المحادثة واكتب رقم الطلب { $reference } قبل { DAY($due) }.
withdraw_request = سحب الطلب
ask_which_request = أي طلب تقصد؟ اختره أو اكتب رقمه.
request_what =
    { $what ->
        [transfer] نقل ملكية
        [definition] تعريف حساب
        [company] تسجيل شركة
       *[connection] توصيل جديد
    }
request_button = { $reference }: { request_what }
ask_word =
    { $what ->
        [transfer] { $by } يطلب نقل ملكية { $kind } { $account } إليك.
       *[definition] { $by } يطلب تعريف { $kind } { $account } بصفته مستأجرًا لديك.
    }
    { $owed ->
        [zero] ما فيه مبالغ مستحقة على الحساب.
       *[some] المبالغ المستحقة على الحساب: { $owed }
    }
    ما ردك على الطلب { $reference }؟
word_agree = أوافق
word_decline = أرفض
word_unclear = فضلًا اختر: أوافق أو أرفض.
word_confirm =
    { $word ->
        [agree] { $what ->
            [transfer] بموافقتك يصير { $account } باسمك{ $owed ->
                [zero] { "" }
               *[some] ، وعليك ما فيه من مستحقات: { $owed }
            }. نكمل؟
           *[definition] بموافقتك يرى { $by } الحساب { $account } وفواتيره. نكمل؟
        }
        [decline] ترفض الطلب { $reference }؟
       *[withdraw] نسحب الطلب { $reference }؟
    }
word_given =
    { $word ->
        [agree] { $what ->
            [transfer] مبروك، صار { $account } باسمك.
           *[definition] تم، صار الحساب { $account } معرّفًا لدى { $by } بصفته مستأجرًا.
        }
        [decline] تم رفض الطلب { $reference }، وأبلغنا صاحبه.
       *[withdraw] تم سحب الطلب { $reference }، ولم يتغيّر شيء.
    }
request_status_words =
    { $status ->
        [asked] بانتظار موافقة الطرف الثاني
        [acknowledged] قيد المراجعة
        [approved] تمت الموافقة
        [completed] مكتمل
        [refused] مرفوض
        [declined] مرفوض من الطرف الثاني
        [withdrawn] مسحوب
       *[expired] منتهي المهلة
    }
request_state = الطلب { $reference } ({ request_what }{ $account ->
        [none] { "" }
       *[other] { " " }{ $account }
    }): { request_status_words }
    { $due ->
        [none] { "" }
       *[other] { $status ->
            [asked] المهلة حتى { DAY($due) }.
            [acknowledged] نرد عليك قبل نهاية { DAY($due) }.
           *[other] { "" }
        }
    }
    { $reason ->
        [none] { "" }
       *[other] السبب: { $reason }
    }
request_not_found = ما لقيت طلبًا بهذا الرقم ضمن طلباتك. تأكد منه، أو أحوّلك إلى موظف.
requests_none = ما عندك طلبات حاليًا.
request_over = الطلب { $reference } { $status ->
        [completed] اكتمل من قبل
        [declined] رُفض من قبل
        [withdrawn] سحبه صاحبه
       *[expired] انتهت مهلته
    }، فما يمكن تغييره الآن.
request_not_yours_to_say =
    { $mine ->
        [yes] الموافقة عند الطرف الثاني. تقدر تسحب طلبك فقط.
       *[no] سحب الطلب لمن قدّمه. تقدر توافق عليه أو ترفضه.
    }
request_answered = الطلب { $reference } ({ request_what } { $account }): { request_status_words }.
sms_request_answered = { $provider }: الطلب { $reference } ({ request_what } { $account }): { request_status_words }.
request_decided =
    طلبك { $reference } ({ request_what }): { request_status_words }.
    { $account ->
        [none] { "" }
       *[other] رقم حسابك { $account }.
    }
    { $reason ->
        [none] { "" }
       *[other] { $reason }
    }
sms_request_decided = { $provider }: { request_decided }
internet_connected = تم تركيب «{ $plan }» (الطلب { $reference })، والخدمة شغالة الآن. رقم حسابك { $account }.
sms_internet_connected = { $provider }: { internet_connected }
internet_given_up =
    نعتذر منك، ما قدرنا نركّب «{ $plan }» (الطلب { $reference }): { $reason }
    { $other ->
        [none] { "" }
       *[other] المتاح في حيّك: «{ $other }»، ويسعدنا نركّبها لك.
    }
sms_internet_given_up = { $provider }: { internet_given_up }
desk_request_over = سبقك زميل إلى هذا الطلب، أو سحبه العميل. افتحه من القائمة من جديد.
ask_use = التوصيل الجديد لأي استخدام؟
use_button = { $use }
use_unclear = ما عرفت نوع الاستخدام. اختر من القائمة.
connection_unknown_use = «{ $use }» ليس من أنواع الاستخدام المتاحة. اختر من القائمة.
connection_confirm = توصيل { $use } جديد على العنوان: { $building } { $street }، { $district }، { $city } { $postal_code } - { $additional_number } (الشروط: إصدار { $version }). المستندات المطلوبة:
    .after = نرسل الطلب؟
connection_asked = وصلنا طلبك برقم { $reference }، ونرد عليك قبل نهاية { WEEKDAY($due) }. جهّز هذه المستندات:
document_line = • { $document }

channel_name =
    { $channel ->
        [web] الموقع
        [telegram] تيليجرام
        [terminal] الطرفية
       *[other] محادثة أخرى
    }
sessions =
    { $count ->
        [one] هذه المحادثة وحدها مرتبطة بحسابك:
        [two] محادثتان مرتبطتان بحسابك:
        [few] { $count } محادثات مرتبطة بحسابك:
       *[other] { $count } محادثة مرتبطة بحسابك:
    }
session_line =
    { $here ->
        [yes] • { channel_name } (هذه المحادثة)، منذ { DAY($since) }
       *[no] • { channel_name }، منذ { DAY($since) }
    }
end_session_button = إنهاء { channel_name } منذ { DAY($since) }
ask_session = أي جلسة تحب تنهيها؟
session_unclear = ما عرفت أي جلسة تقصد. اخترها من القائمة.
session_confirm = ننهي جلسة { channel_name } المرتبطة منذ { DAY($since) }؟ الدخول منها بعد ذلك يحتاج رمزًا جديدًا.
session_ended = تم إنهاء جلسة { channel_name }.
session_over = هذه الجلسة منتهية من قبل.
sessions_none_other = ما فيه محادثة أخرى مرتبطة بحسابك.
session_ended_elsewhere = أُنهي ربط هذه المحادثة بحسابك لدى { $provider } من محادثة أخرى لك. إذا لم تكن أنت فسجّل دخولك وراجع جلساتك.

## Billing

bill_owed =
    { $overdue ->
        [yes] المتأخر عليك ({ $kind } { $account }): { $amount }، وكان آخر موعد للسداد { WEEKDAY($due) }.
       *[no] المطلوب منك ({ $kind } { $account }): { $amount }، وآخر موعد للسداد { WEEKDAY($due) }.
    }
    { $unpaid ->
        [one] فترة الفاتورة من { $start } إلى { $end }.
        [two] المبلغ لفاتورتين، آخرهما { $billed } للفترة من { $start } إلى { $end }.
        [few] المبلغ لـ{ $unpaid } فواتير، آخرها { $billed } للفترة من { $start } إلى { $end }.
       *[other] المبلغ لـ{ $unpaid } فاتورة، آخرها { $billed } للفترة من { $start } إلى { $end }.
    }
    { $change ->
        [up] أعلى من الفاتورة السابقة بـ{ $difference } ({ $percent }%).
        [down] أقل من الفاتورة السابقة بـ{ $difference } ({ $percent }%).
        [same] نفس مبلغ الفاتورة السابقة.
       *[none] { "" }
    }
bill_settled =
    ما عليك شيء على { $kind } { $account }، شكرًا لالتزامك.
    { $last ->
        [none] ولم تصدر لك فاتورة بعد.
       *[other] آخر فاتورة: { $last } للفترة من { $start } إلى { $end }، وهي مسددة.
    }
bill_prepaid = { $kind } { $account } مسبق الدفع، فلا تصدر له فواتير. رصيدك الحالي { $balance }.
bills_of_accounts =
    { $total ->
        [zero] ما عليك شيء على حساباتك كلها:
       *[some] مجموع المطلوب منك { $total }:
    }
bill_in_parts =
    فواتير { $kind } { $account } مقسّطة، والمتبقي من الخطة { $left }.
    { $overdue ->
        [yes] القسط { $place } متأخر: { $amount }، وكان موعده { WEEKDAY($due) }.
       *[no] القسط القادم (رقم { $place }): { $amount }، وموعده { WEEKDAY($due) }.
    }
    { $besides ->
        [zero] { "" }
       *[some] وعليك غيرها فواتير جديدة بـ{ $besides }.
    }
bill_in_parts_line =
    { $besides ->
        [zero] • { $kind } { $account }: القسط القادم { $amount }، موعده { $due }
       *[some] • { $kind } { $account }: القسط القادم { $amount }، موعده { $due }، وفواتير جديدة بـ{ $besides }
    }
bill_owed_line =
    { $overdue ->
        [yes] • { $kind } { $account }: { $amount }، متأخرة من { $due }
       *[no] • { $kind } { $account }: { $amount }، آخر موعد { $due }
    }{ $unpaid ->
        [one] { "" }
        [two] { " " }(فاتورتان)
        [few] { " " }({ $unpaid } فواتير)
       *[other] { " " }({ $unpaid } فاتورة)
    }. الفترة من { $start } إلى { $end }{ $change ->
        [up] ، أعلى من السابقة بـ{ $difference } ({ $percent }%)
        [down] ، أقل من السابقة بـ{ $difference } ({ $percent }%)
        [same] ، مثل السابقة
       *[none] { "" }
    }
bill_settled_line =
    { $last ->
        [none] • { $kind } { $account }: لا شيء عليك
       *[other] • { $kind } { $account }: لا شيء عليك، آخر فاتورة { $last } من { $start } إلى { $end }
    }
bill_prepaid_line = • { $kind } { $account }: مسبق الدفع، الرصيد { $balance }

pay_nothing = ما عليك شيء للسداد، كل فواتيرك مسددة.
ask_bill =
    { $count ->
        [two] عليك فاتورتان مجموعهما { $total }. أي فاتورة تحب تسدد؟
        [few] عليك { $count } فواتير مجموعها { $total }. أي فاتورة تحب تسدد؟
       *[other] عليك { $count } فاتورة مجموعها { $total }. أي فاتورة تحب تسدد؟
    }
unpaid_bill_line =
    { $overdue ->
        [yes] • { $kind } { $account }: { $amount } للفترة من { $start } إلى { $end }، متأخرة منذ { $due }
       *[no] • { $kind } { $account }: { $amount } للفترة من { $start } إلى { $end }، تستحق { $due }
    }
unpaid_part_line =
    { $overdue ->
        [yes] • { $kind } { $account }: القسط { $place } من { $parts }، { $amount }، متأخر منذ { $due }
       *[no] • { $kind } { $account }: القسط { $place } من { $parts }، { $amount }، يستحق { $due }
    }
bill_button = { $account }: { $amount }
all_bills_button =
    { $count ->
        [two] الفاتورتان معًا: { $amount }
       *[other] كل الفواتير ({ $count }): { $amount }
    }
bill_unclear = ما عرفت أي فاتورة تقصد. اختر واحدة منها، أو كلها.
pay_confirm =
    { $count ->
        [one] راح تسدد { $amount } عن:
        [two] راح تسدد { $amount } عن فاتورتين:
        [few] راح تسدد { $amount } عن { $count } فواتير:
       *[other] راح تسدد { $amount } عن { $count } فاتورة:
    }
    .after = أجهّز لك رابط السداد؟
ask_plan_parts =
    المطلوب على { $kind } { $account }: { $debt }. على كم قسط تحب توزعه؟
    القسط الأول عند الاتفاق، والباقي قسط كل { $days ->
        [few] { $days } أيام
       *[other] { $days } يومًا
    }.
    { $fee ->
        [zero] بدون رسوم.
       *[some] تُضاف رسوم تقسيط { $fee } مرة واحدة.
    }
plan_parts_button =
    { $parts ->
        [two] قسطان، كل قسط { $amount }
        [few] { $parts } أقساط، كل قسط { $amount }
       *[other] { $parts } قسطًا، كل قسط { $amount }
    }
plan_parts_unclear = ما عرفت عدد الأقساط. اختر واحدًا من المتاح.
plan_parts_not_offered =
    { $parts ->
        [two] التقسيط على قسطين غير متاح. اختر من المتاح.
        [few] التقسيط على { $parts } أقساط غير متاح. اختر من المتاح.
       *[other] التقسيط على { $parts } قسطًا غير متاح. اختر من المتاح.
    }
plan_confirm =
    { $fee ->
        [zero] هذه خطة تقسيط { $kind } { $account }، ومجموعها { $total }:
       *[some] هذه خطة تقسيط { $kind } { $account }، ومجموعها { $total } شاملة رسوم { $fee }:
    }
    .after = إذا تأخر قسط بعد مهلته تتوقف الخطة ويُطلب المتبقي كاملًا. نعتمدها؟
plan_line =
    { $state ->
        [paid] { $place }. { $amount }، سُدد
        [late] { $place }. { $amount }، متأخر منذ { $due }
       *[open] { $place }. { $amount }، موعده { $due }
    }
plan_agreed =
    { $parts ->
        [two] تم اعتماد الخطة على قسطين. القسط الأول { $amount } مستحق اليوم { $due }.
        [few] تم اعتماد الخطة على { $parts } أقساط. القسط الأول { $amount } مستحق اليوم { $due }.
       *[other] تم اعتماد الخطة على { $parts } قسطًا. القسط الأول { $amount } مستحق اليوم { $due }.
    }
    سدده الآن حتى تستمر الخطة، وأذكّرك قبل كل قسط.
plan_running = على { $kind } { $account } خطة تقسيط قائمة، والمتبقي منها { $left }:
plan_debt_too_small = المطلوب عليك { $debt }، والتقسيط متاح من { $least } فأكثر. تقدر تسدده مرة واحدة.
plan_part_due =
    تذكير: القسط { $place } من { $parts } لحساب { $account } موعده { WEEKDAY($due) }، ومبلغه { $amount }.
    للسداد اكتب «سداد الفاتورة».
plan_part_late =
    القسط { $place } لحساب { $account } ({ $amount }) كان موعده { $due } وما وصلنا.
    سدده قبل نهاية { WEEKDAY($until) } حتى لا تتوقف خطة التقسيط.
plan_ended = توقفت خطة تقسيط حساب { $account } لعدم سداد القسط، والمتبقي { $left } مستحق الآن كاملًا. للسداد اكتب «سداد الفاتورة»، أو أحوّلك إلى موظف.
sms_plan_part_due = { $provider }: القسط { $place } من { $parts } لحساب { $account } بمبلغ { $amount } موعده { $due }.
sms_plan_part_late = { $provider }: القسط { $place } لحساب { $account } ({ $amount }) متأخر منذ { $due }. آخر مهلة { $until }.
sms_plan_ended = { $provider }: توقفت خطة تقسيط حساب { $account }، والمتبقي { $left } مستحق الآن.
email_plan_part_due =
    القسط { $place } من { $parts } لحساب { $account } لدى { $provider } مبلغه { $amount } وموعده { WEEKDAY($due) }.
    .subject = تذكير بقسط حساب { $account }
email_plan_part_late =
    القسط { $place } لحساب { $account } لدى { $provider } ومبلغه { $amount } كان موعده { $due } وما وصلنا.
    سدده قبل نهاية { WEEKDAY($until) } حتى لا تتوقف خطة التقسيط ويُطلب المتبقي كاملًا.
    .subject = قسط متأخر لحساب { $account }
email_plan_ended =
    توقفت خطة تقسيط حساب { $account } لدى { $provider } لعدم سداد القسط في مهلته، والمتبقي { $left } مستحق الآن كاملًا.
    .subject = توقفت خطة تقسيط حساب { $account }
pay_link = هذا رابط سداد { $amount }، وهو صالح حتى { $until }، ورقم العملية { $reference }. رقم البطاقة يُطلب في صفحة السداد فقط، فلا تكتبه في المحادثة.
pay_now = سداد { $amount }
payment_received = وصلنا سدادك بمبلغ { $amount }، شكرًا لك. رقم العملية: { $reference }
payment_failed = ما تم سداد مبلغ { $amount }، ولم يُخصم منك شيء. تقدر تحاول مرة ثانية، أو أحوّلك إلى موظف.
payment_held = وصلنا مبلغ { $amount } برقم العملية { $reference }، لكنه لا يطابق المبلغ المطلوب. أحد الزملاء يراجعه الآن، وحقك محفوظ.

ask_limit =
    الحد الائتماني لـ{ $kind } { $account } الآن { $limit }.
    { $owed ->
        [zero] { "" }
       *[some] المستخدم منه حتى الآن { $owed }.
    }
    حسب باقتك تقدر تختار من { $least } إلى { $most }. كم تحب يكون؟
limit_confirm =
    { $direction ->
        [up] نرفع الحد الائتماني لـ{ $kind } { $account } من { $before } إلى { $limit }؟
       *[down] نخفض الحد الائتماني لـ{ $kind } { $account } من { $before } إلى { $limit }؟ إذا وصلته يتوقف الاستخدام الزائد حتى تسدد.
    }
limit_changed = تم، صار حدك الائتماني { $limit }.
undo_limit = إرجاعه إلى { $limit }
limit_not_for_account = الحد الائتماني للخطوط المفوترة، وخطك ليس منها. صرفك محدود برصيدك.
limit_out_of_bounds = باقتك تسمح بحد من { $least } إلى { $most }. فضلًا اختر مبلغًا بينهما.
limit_below_debt = المستحق عليك الآن { $owed }، والحد لا يكون أقل منه. سدد أولًا أو اختر مبلغًا أعلى.
limit_same = حدك الائتماني الآن { $limit } بالفعل. اكتب مبلغًا آخر.
no_bill_yet = ما صدرت لك فاتورة بعد. تقدر تطّلع على رصيدك أو باقتك.
bill_in_full = فاتورة { $kind } { $account } للفترة من { $start } إلى { $end }: { $amount }
    .after =
    { $before ->
        [none] وهي أول فاتورة لك.
       *[other] الفاتورة السابقة كانت { $before }.
    }
    { $grown ->
        [none] { "" }
       *[other] أكثر بند زاد: { $grown }، بزيادة { $growth }.
    }
bill_line =
    { $change ->
        [up] • { $name }: { $amount } (زاد { $difference })
        [down] • { $name }: { $amount } (نقص { $difference })
        [same] • { $name }: { $amount } (كالسابق)
       *[none] • { $name }: { $amount } (جديد)
    }
dispute_bill = أعترض على هذه الفاتورة
payments_none = ما عندك عمليات سداد حتى الآن.
payments = آخر عمليات السداد لك:
payment_line =
    { $state ->
        [paid] • { DAY($at) }: وصلنا { $amount }
        [failed] • { DAY($at) }: لم تتم عملية { $amount }
        [held] • { DAY($at) }: وصلنا { $amount } وهو قيد المراجعة
       *[pending] • { $at }: لم يُدفع مبلغ { $amount } بعد
    }{ $purpose ->
        [top_up] { " " }(شحن { $account }، رقم { $reference })
       *[bill] { " " }(فاتورة { $account }، رقم { $reference })
    }
consumption =
    { $unit ->
        [kWh] متوسط استهلاك { $kind } { $account } الشهري { $average } ك.و.س، والأعلى في { MONTH($month) }: { $most } ك.و.س.
       *[MB] متوسط استهلاك { $kind } { $account } الشهري { $average } جيجابايت، والأعلى في { MONTH($month) }: { $most } جيجابايت.
    }
consumption_line =
    { $unit ->
        [kWh] • { MONTH($month) }: { $quantity } ك.و.س
       *[MB] • { MONTH($month) }: { $quantity } جيجابايت
    }
consumption_none = ما سُجّل استهلاك على هذا الحساب بعد.

ebill =
    صدرت فاتورة { $kind } { $account } للفترة من { $start } إلى { $end }: { $amount }.
    { $paid ->
        [yes] الفاتورة مسددة، ولا شيء عليك.
       *[no] آخر موعد للسداد { WEEKDAY($due) }.
    }
sms_ebill =
    { $provider }: فاتورة { $kind } { $account } { $amount }، { $paid ->
        [yes] وهي مسددة.
       *[no] آخر موعد للسداد { $due }.
    }
email_ebill =
    صدرت فاتورتك من { $provider } ({ $kind } { $account }).
    الفترة: من { $start } إلى { $end }
    المبلغ: { $amount }
    { $paid ->
        [yes] الفاتورة مسددة، ولا شيء عليك.
       *[no] آخر موعد للسداد: { WEEKDAY($due) }
    }
    للتفاصيل ونسخة PDF والسداد اكتب لنا في المحادثة. الرسائل إلى هذا البريد لا تُقرأ.
    .subject = فاتورة { $provider }: { $amount }
ebill_too_early = الفوترة لم يحن موعدها بعد، وتبدأ في { $day }.
ebill_over = انتهى إصدار هذه الفواتير، فلا يمكن إيقافه أو استئنافه.
bill_document = تفضل، هذه فاتورة { $kind } { $account } للفترة من { $start } إلى { $end }.
paper_failed = نعتذر، ما قدرنا نجهّز الملف الآن. فضلًا اطلبه مرة ثانية بعد قليل.
paper_value = { $value }
paper_days = من { $first } إلى { $last }
paper_month = { MONTH($month) }
paper_bill = فاتورة { $number }
paper_customer = العميل
paper_account = الحساب
paper_period = الفترة
paper_issued = تاريخ الإصدار
paper_due = آخر موعد للسداد
paper_item = البند
paper_amount = المبلغ
paper_before = الفاتورة السابقة
paper_total = المجموع: { $amount }
paper_left = المتبقي للسداد: { $amount }
paper_usage = تفاصيل استخدام { $account }
paper_at = الوقت
paper_kind = النوع
paper_other = الرقم الآخر
paper_amount_used = المقدار
paper_charged = التكلفة
paper_quantity =
    { $kind ->
        [call] { $quantity } ث
        [message] { $quantity }
       *[data] { $quantity } ك.ب
    }
paper_consumption =
    { $unit ->
        [kWh] استهلاك { $kind } { $account } (ك.و.س)
       *[MB] استهلاك { $kind } { $account } (جيجابايت)
    }

## Balance

balance_none = حساباتك مفوترة وليست مسبقة الدفع، فليس لها رصيد. تبغى تشوف فاتورتك؟
balances = رصيدك الحالي:
balance_line = • { $kind } { $account }: { $balance }
spent_line = صرفت اليوم: { $today }، وهذا الشهر: { $month }
last_top_up_line = آخر شحن: { $amount } بتاريخ { DAY($at) }
ask_usage_days = أي أيام تقصد؟ اختر، أو اكتب تاريخًا خلال آخر { $days } يومًا.
last_week = آخر 7 أيام
this_month = هذا الشهر
last_days =
    { $days ->
        [few] آخر { $days } أيام
       *[other] آخر { $days } يومًا
    }
ask_usage_kinds = وش تحب أعرض لك؟
usage_kind_all = الكل
usage_kind_call = المكالمات
usage_kind_message = الرسائل
usage_kind_data = البيانات
usage_kind_unclear = فضلًا اختر: المكالمات أو الرسائل أو البيانات أو الكل.
usage_too_far_back = عندي تفاصيل آخر { $days } يومًا، من { $first }. فضلًا اختر يومًا ضمنها.
usage_none = ما فيه استخدام على { $account } من { $first } إلى { $last }.
usage_short =
    { $count ->
        [one] عملية واحدة على { $account } من { $first } إلى { $last }، بتكلفة { $total }:
        [two] عمليتان على { $account } من { $first } إلى { $last }، بتكلفة { $total }:
        [few] { $count } عمليات على { $account } من { $first } إلى { $last }، بتكلفة { $total }:
       *[other] { $count } عملية على { $account } من { $first } إلى { $last }، بتكلفة { $total }:
    }
usage_long = { $count } عملية على { $account } من { $first } إلى { $last }، بتكلفة { $total }. القائمة كاملة في الملفين، وهذه آخر { $shown }:
usage_ordered =
    القائمة طويلة: { $count ->
        [few] { $count } عمليات
       *[other] { $count } عملية
    } على { $account } من { $first } إلى { $last }.
    رقم الطلب { $reference }، وأرسلها لك هنا في ملفين أول ما تجهز.
usage_ready = جهزت تفاصيل استخدام { $account } من { $first } إلى { $last } (الطلب { $reference })، وهي في الملفين.
usage_line =
    { $kind ->
        [call] • { $at }: مكالمة مع { $other }، { $length } دقيقة، { $charged }
        [message] • { $at }: رسالة إلى { $other }، { $charged }
       *[data] • { $at }: بيانات { $megabytes } م.ب، { $charged }
    }
promise_confirm = { $product }: نضيف { $amount } إلى رصيد { $account } الآن برسوم { $fee }، وتسدد { $total } قبل نهاية { WEEKDAY($due) }.
    .after =
    { $days ->
        [one] المدة يوم واحد. نكمل؟
        [two] المدة يومان. نكمل؟
        [few] المدة { $days } أيام. نكمل؟
       *[other] المدة { $days } يومًا. نكمل؟
    }
promise_made = تم تفعيل خدمة { $product }، أضفنا { $amount } وصار رصيدك { $balance }. موعد سداد { $total }: { WEEKDAY($due) }.
promise_not_for_postpaid = خدمة { $product } للخطوط مسبقة الدفع فقط، وخطك مفوتر. تقدر تشوف المطلوب عليك أو تكلّم موظفًا لتمديد المهلة.
promise_balance_too_high =
    { $limit ->
        [zero] رصيدك { $balance }، وخدمة { $product } تُتاح عند نفاد الرصيد. استخدم رصيدك الحالي، وإذا خلص اطلبها مني.
       *[some] رصيدك { $balance }، وخدمة { $product } تُتاح إذا صار الرصيد { $limit } أو أقل. استخدم رصيدك الحالي أولًا.
    }
promise_open =
    { $missed ->
        [yes] عليك { $total } من خدمة { $product } فات موعدها { WEEKDAY($due) }. اشحن رصيدك لتتسدد.
       *[no] عندك مبلغ سابق من خدمة { $product } لم يُسدد: { $total }، وموعده { WEEKDAY($due) }. اشحن رصيدك ليتسدد، وبعدها تقدر تطلب من جديد.
    }
    { $barred ->
        [yes] مكالماتك موقوفة إلى أن تتسدد.
       *[no] { "" }
    }
promise_paid_back_late = سددت المرة السابقة من خدمة { $product } بعد موعدها، فتُتاح لك من جديد في { WEEKDAY($until) }. تقدر تشحن رصيدك الآن.
promise_owed_line =
    { $missed ->
        [yes] عليك من خدمة { $product }: { $total }، فات موعدها { $due }{ $barred ->
            [yes] { " " }ومكالماتك موقوفة إلى أن تتسدد
           *[no] { "" }
        }
       *[no] عليك من خدمة { $product }: { $total }، موعدها { $due }
    }
promise_due =
    تذكير: { $total } من خدمة { $product } على { $account } موعدها { WEEKDAY($due) }.
    اشحن رصيدك قبلها وتتسدد منه تلقائيًا.
promise_taken = سُدّدت خدمة { $product } على { $account } من رصيدك: { $total }. شكرًا لك.
promise_missed =
    فات موعد سداد خدمة { $product } على { $account }: { $total }. اشحن رصيدك لتتسدد.
    { $barred ->
        [yes] وإلى ذلك الحين مكالماتك موقوفة.
       *[no] { "" }
    }
    { $days ->
        [0] { "" }
        [few] وتُتاح لك من جديد بعد السداد بـ{ $days } أيام.
       *[other] وتُتاح لك من جديد بعد السداد بـ{ $days } يومًا.
    }
sms_promise_due = { $provider }: { $total } من خدمة { $product } على { $account } موعدها { $due }. اشحن رصيدك قبلها.
sms_promise_taken = { $provider }: سُدّدت خدمة { $product } على { $account } من رصيدك: { $total }.
sms_promise_missed =
    { $barred ->
        [yes] { $provider }: فات موعد سداد خدمة { $product } على { $account } ({ $total })، ومكالماتك موقوفة إلى أن تشحن رصيدك.
       *[no] { $provider }: فات موعد سداد خدمة { $product } على { $account } ({ $total }). اشحن رصيدك لتتسدد.
    }
email_promise_due =
    { $total } من خدمة { $product } على { $account } لدى { $provider } موعدها { WEEKDAY($due) }. اشحن رصيدك قبلها وتتسدد منه تلقائيًا.
    .subject = { $product }: موعد السداد { $due }
email_promise_taken =
    سُدّدت خدمة { $product } على { $account } لدى { $provider } من رصيدك: { $total }. شكرًا لك.
    .subject = { $product }: تم السداد
email_promise_missed =
    فات موعد سداد خدمة { $product } على { $account } لدى { $provider }: { $total }. اشحن رصيدك لتتسدد.
    { $barred ->
        [yes] وإلى ذلك الحين مكالماتك موقوفة.
       *[no] { "" }
    }
    .subject = { $product }: فات موعد السداد
ask_top_up_amount = بكم تحب تشحن { $account }؟ من { $least } إلى { $most }.
amount_button = { $amount }
bad_amount = ما قدرت أقرأ المبلغ. اكتبه مثلًا بهذا الشكل: { $example }
top_up_bad_amount = مبلغ الشحن من { $least } إلى { $most }. فضلًا اختر مبلغًا بينهما.
top_up_not_for_postpaid = الشحن للخطوط مسبقة الدفع، وخطك مفوتر. تحب أعرض لك فاتورتك أو تسددها؟
top_up_confirm = نشحن { $kind } { $account } بمبلغ { $amount }؟
top_up_link = هذا رابط الشحن بمبلغ { $amount }، وهو صالح حتى { $until }، ورقم العملية { $reference }. رقم البطاقة يُطلب في صفحة السداد فقط، فلا تكتبه في المحادثة.
top_up_received =
    تم شحن { $account } بمبلغ { $amount }. رقم العملية: { $reference }
    { $repaid ->
        [none] { "" }
       *[other] وسُدّدت منه خدمة { $product }: { $repaid }.
    }
    { $freed ->
        [yes] ورجعت مكالماتك كالمعتاد.
       *[no] { "" }
    }
    رصيدك الآن: { $balance }

## Subscriptions

fee_text =
    { $fee ->
        [zero] مجانية
       *[some] { $fee } { $period ->
            [day] يوميًا
            [month] شهريًا
            [year] سنويًا
           *[once] مرة واحدة
        }
    }
ask_service_on =
    { $count ->
        [one] هذه الخدمة المتاحة لك. أفعّلها؟ اخترها أو اكتب اسمها.
       *[other] أي خدمة تحب أفعّلها لك؟ اختر أو اكتب اسمها.
    }
ask_service_off =
    { $count ->
        [one] هذه الخدمة المفعّلة عندك. اخترها لإيقافها.
       *[other] أي خدمة تحب أوقفها؟ اختر أو اكتب اسمها.
    }
choose_service =
    { $count ->
        [one] هل تقصد هذه الخدمة؟
       *[other] أي وحدة تقصد من هذه؟
    }
notice_is_service = هذه الإشعارات خدمة اسمها «{ $service }». تحب أفعّلها أو أوقفها؟
switch_on = تفعيل { $service }
switch_off = إيقاف { $service }
service_line = • { $service }: { fee_text }
service_button = { $service }
unknown_service = ما لقيت خدمة باسم «{ $service }». اختر من القائمة أو اكتب اسمها بشكل ثاني.
which_service =
    { $count ->
        [two] «{ $service }» تنطبق على خدمتين. حدد اسم الخدمة كاملًا.
       *[other] «{ $service }» تنطبق على { $count } خدمات. حدد اسم الخدمة كاملًا.
    }
service_confirm_on =
    { $fee ->
        [zero] أفعّل «{ $service }» على { $kind } { $account } بدون رسوم؟
       *[some] أفعّل «{ $service }» على { $kind } { $account }؟ رسومها { fee_text }. { pay_from }
    }
service_confirm_off =
    { $fee ->
        [zero] أوقف «{ $service }» على { $kind } { $account }؟ هي بدون رسوم.
       *[some] أوقف «{ $service }» على { $kind } { $account }؟ رسومها الحالية { fee_text }.
    }
service_confirm_on_also = «{ $service }» تحتاج معها خدمة أخرى على { $kind } { $account }، فنفعّلها سوا:
    .after =
    { $total ->
        [zero] كلها بدون رسوم. نكمل؟
       *[some] المجموع الآن { $total }. { pay_from } نكمل؟
    }
service_confirm_off_also = إذا أوقفنا «{ $service }» على { $kind } { $account } تتوقف معها:
    .after = نكمل؟
pay_from =
    { $left ->
        [none] الدفع مع فاتورتك القادمة.
       *[other] الدفع الآن من رصيدك، ويبقى فيه { $left }.
    }
service_excluded = «{ $service }» ما تشتغل مع «{ $other }» المفعّلة على { $account }. أوقف «{ $other }» أولًا وبعدها اطلبها.
not_enough_balance = رصيد { $account } ما يكفي: المطلوب { $price } ورصيدك { $balance }، باقي عليك { $missing }. اشحن رصيدك أو اطلب سلفة وبعدها نكمل.
service_switched_on = تم تفعيل «{ $service }» على { $account }، وتقدر تستخدمها من الآن.
service_switched_off = تم إيقاف «{ $service }» على { $account }.
service_unpaid = أوقفنا «{ $service }» على { $account }: تجديدها يحتاج { $price } ورصيدك { $balance }. اشحن رصيدك ثم فعّلها من جديد متى شئت.
sms_service_unpaid = { $provider }: أوقفنا «{ $service }» على { $account } لأن تجديدها { $price } ورصيدك { $balance }. اشحن ثم فعّلها من جديد.
email_service_unpaid = أوقفنا «{ $service }» على { $account } لدى { $provider }: تجديدها يحتاج { $price } ورصيدك { $balance }. اشحن رصيدك ثم فعّلها من جديد متى شئت.
    .subject = توقفت خدمة { $service }
service_ordered_on = استلمت أنظمة المزوّد طلب تفعيل «{ $service }» على { $account }، وتجدها في خدماتك بعد التنفيذ.
service_ordered_off = استلمت أنظمة المزوّد طلب إيقاف «{ $service }» على { $account }، وتختفي من خدماتك بعد التنفيذ.
service_already_on = «{ $service }» مفعّلة عندك على { $account } منذ { DAY($since) }، ولا تحتاج تفعيلها من جديد.
service_already_off = «{ $service }» غير مفعّلة على { $account }، فما فيه شيء نوقفه.
service_not_for_tariff = «{ $service }» غير متاحة لباقتك الحالية { $tariff } على { $account }. تقدر تشوف الباقات أو الخدمات المتاحة لك.
service_not_for_kind = «{ $service }» ليست لحسابات { $kind }. هذه الخدمات المتاحة لك:
services_none_on = كل الخدمات المتاحة لك مفعّلة.
services_none_off = ما عندك خدمات مفعّلة حتى نوقفها.
services_on = الخدمات المفعّلة على { $kind } { $account }:
services_on_none = ما عندك خدمات مفعّلة على { $kind } { $account }.
services_available = وهذه خدمات تقدر تفعّلها:
my_tariffs =
    { $count ->
        [one] باقتك الحالية:
       *[other] باقاتك الحالية:
    }
tariffs = باقات { $provider }:

name_button = { $name }
choose_one_of =
    { $count ->
        [one] هل تقصد هذا؟
       *[other] أي واحد تقصد من هذه؟
    }
tariff_line =
    { $mine ->
        [yes] • { $tariff } (باقتك): { tariff_fee }{ allowance }
       *[no] • { $tariff }: { tariff_fee }{ allowance }
    }{ $prepaid ->
        [yes] ، مسبقة الدفع
       *[no] ، مفوترة
    }
tariff_fee =
    { $fee ->
        [zero] بدون رسوم اشتراك
       *[some] { fee_text }
    }
allowance =
    { $gigabytes ->
        [none] { "" }
       *[other] ، { $gigabytes } جيجا
    }{ $megabytes ->
        [none] { "" }
       *[other] ، { $megabytes } ميجا
    }{ $minutes ->
        [none] { "" }
        [few] ، { $minutes } دقائق
       *[other] ، { $minutes } دقيقة
    }{ $messages ->
        [none] { "" }
        [few] ، { $messages } رسائل
       *[other] ، { $messages } رسالة
    }
ask_tariff = أي باقة تحب تنتقل لها؟ اختر أو اكتب اسمها:
tariff_unclear = ما لقيت باقة بهذا الاسم. اختر من القائمة:
ask_tariff_when = متى تبدأ معك «{ $tariff }»: الحين، أو مع بداية فترتك القادمة { WEEKDAY($day) }؟
when_now = الآن
when_next = من { $day }
tariff_when_unclear = فضلًا اختر: الآن، أو من بداية الفترة القادمة.
tariff_confirm_now =
    ننقل { $account } من «{ $old }» إلى «{ $tariff }» الآن.
    { $cost ->
        [zero] التغيير بدون رسوم الآن، وبعدها: { tariff_fee }.
       *[some] المطلوب الآن { $cost }، وبعدها: { tariff_fee }. { pay_from }
    }
    { $rest_lost ->
        [yes] ما بقي من فترة باقتك الحالية ما يُرجع.
       *[no] { "" }
    }
    { $lost ->
        [none] { "" }
       *[other] وتتوقف هذه الخدمات لأن الباقة الجديدة ما تشملها:
    }
    .after = نكمل التغيير؟
tariff_confirm_next_period =
    ننقل { $account } من «{ $old }» إلى «{ $tariff }» من { WEEKDAY($starts) }، بدون أي خصم اليوم.
    { $prepaid ->
        [yes] رسومها: { tariff_fee }، تُخصم من رصيدك في ذلك اليوم.
       *[no] رسومها: { tariff_fee }، على فواتيرك من ذلك اليوم.
    }
    { $lost ->
        [none] { "" }
       *[other] وتتوقف في ذلك اليوم هذه الخدمات لأن الباقة الجديدة ما تشملها:
    }
    .after = نعتمد التغيير؟ تقدر تتراجع عنه قبل ذلك اليوم.
lost_line = • { $name }
tariff_changed = تم، { $account } الآن على «{ $tariff }».
tariff_change_ordered = تم، { $account } ينتقل إلى «{ $tariff }» يوم { WEEKDAY($starts) }. وتقدر تتراجع قبلها.
tariff_change_begun = بدأت باقتك الجديدة «{ $tariff }» على { $account }.
tariff_change_failed = ما تم الانتقال إلى «{ $tariff }» على { $account } لأن الرصيد { $balance } والمطلوب { $price }. باقتك السابقة مستمرة؛ اشحن رصيدك واطلب التغيير من جديد.
tariff_undo_confirm = نلغي انتقال { $account } إلى «{ $tariff }» المقرر { WEEKDAY($starts) }؟
tariff_change_undone = تم الإلغاء: { $account } باقٍ على «{ $old }»، ولن ينتقل إلى «{ $tariff }».
tariff_no_change_waiting = ما فيه تغيير باقة ينتظر حتى نلغيه.
tariff_same = { $account } على باقة «{ $tariff }» أصلًا. تحب تختار باقة ثانية؟
tariff_other_payment = «{ $tariff }» نظام دفعها يختلف عن { $account }، والتحويل بين المسبق والمفوتر يحتاج عقدًا جديدًا مع موظف. تقدر تختار باقة من نفس النظام.
tariff_not_for_account = «{ $tariff }» غير متاحة لـ{ $account }. اختر من الباقات المتاحة لك:
tariff_no_other = ما فيه باقة ثانية ينتقل لها حسابك من هنا.
tariff_change_waiting = عندك تغيير مسجّل: { $account } ينتقل إلى «{ $tariff }» يوم { WEEKDAY($starts) }. تقدر تتراجع عنه أولًا.
tariff_debt = على { $account } مبلغ متأخر { $amount }. سدده أولًا وبعدها نغيّر الباقة.
tariff_promise_owed = عليك سلفة { $total } موعدها { WEEKDAY($due) }. اشحن رصيدك لتتسدد، وبعدها نغيّر الباقة.
tariff_changed_lately =
    { $days ->
        [few] غيّرت باقتك خلال آخر { $days } أيام. التغيير القادم متاح من { WEEKDAY($next) }.
       *[other] غيّرت باقتك خلال آخر { $days } يومًا. التغيير القادم متاح من { WEEKDAY($next) }.
    }
resume_tariff_form = كنا نغيّر باقتك قبل قليل. نكمل من حيث وقفنا؟
resume_undo_tariff_form = كنت بتتراجع عن تغيير الباقة. نكمل؟

bundle_line =
    { $days ->
        [one] • { $bundle }: { $price } ليوم واحد{ allowance }
        [two] • { $bundle }: { $price } ليومين{ allowance }
        [few] • { $bundle }: { $price } لمدة { $days } أيام{ allowance }
       *[other] • { $bundle }: { $price } لمدة { $days } يومًا{ allowance }
    }
ask_bundle = أي باقة إضافية تحب؟ اختر، أو اكتب الحجم أو المدة أو السعر:
bundle_unclear = ما لقيت باقة بهذا الوصف. هذه الباقات المتاحة لك، فاختر منها:
bundles_none = ما فيه باقات إضافية لحسابك. تقدر تشوف الباقات الأساسية أو الخدمات.
bundle_not_for_account = «{ $bundle }» ليست لهذا الحساب. تحب تشوف المتاح له؟
bundle_confirm =
    { $days ->
        [one] أضيف «{ $bundle }» على { $account } بـ{ $price } ليوم واحد{ allowance }. { pay_from }
        [two] أضيف «{ $bundle }» على { $account } بـ{ $price } ليومين{ allowance }. { pay_from }
        [few] أضيف «{ $bundle }» على { $account } بـ{ $price } لمدة { $days } أيام{ allowance }. { pay_from }
       *[other] أضيف «{ $bundle }» على { $account } بـ{ $price } لمدة { $days } يومًا{ allowance }. { pay_from }
    }
    .after = نكمل؟
bundle_bought =
    تم، «{ $bundle }» شغالة على { $account } حتى { $ends }.
    { $left ->
        [none] { "" }
       *[other] رصيدك الآن { $left }.
    }
bundles_left = المتبقي من باقاتك الإضافية:
bundle_left_line = • { $bundle } على { $account } حتى { $ends }، المتبقي{ allowance }
resume_bundle_form = كنا نختار لك باقة إضافية قبل قليل. نكمل؟

ask_number_to_block = اكتب الرقم الذي تحب تحظره، جوال أو ثابت، ولأرقام الخارج اكتبه مع مفتاح الدولة.
block_confirm = أحظر الرقم { $number } عن { $account }؟ ما راح يقدر يتصل عليك.
block_confirm_service =
    { $fee ->
        [zero] حظر الرقم { $number } عن { $account } يحتاج خدمة «{ $service }»، وهي غير مفعّلة عندك وبدون رسوم.
       *[some] حظر الرقم { $number } عن { $account } يحتاج خدمة «{ $service }»، وهي غير مفعّلة عندك ورسومها { fee_text }. { pay_from }
    }
    .after = أفعّل الخدمة وأحظر الرقم؟
number_blocked = تم حظر { $number } عن { $account }.
number_already_blocked = الرقم { $number } محظور عن { $account } من { DAY($since) }.
block_own_number = هذا رقمك أنت، وما ينحظر. اكتب الرقم الذي يزعجك.
blacklist_full =
    { $most ->
        [few] القائمة السوداء لـ{ $account } امتلأت، وهي تسع { $most } أرقام. ارفع الحظر عن رقم منها أولًا.
       *[other] القائمة السوداء لـ{ $account } امتلأت، وهي تسع { $most } رقمًا. ارفع الحظر عن رقم منها أولًا.
    }
ask_number_to_unblock = عن أي رقم أرفع الحظر؟ اختره، أو اكتبه أو اكتب آخر 4 أرقام منه.
number_button = { $number }
unblock_confirm = أرفع الحظر عن { $number } على { $account }؟
number_unblocked = تم رفع الحظر عن { $number }، ويقدر يتصل على { $account } من الآن.
number_not_blocked =
    { $account ->
        [none] هذا الرقم ليس محظورًا عندك.
       *[other] هذا الرقم ليس في القائمة السوداء لـ{ $account }.
    }
blocked_numbers = الأرقام المحظورة عن { $account } ({ $count } من { $most }):
blocked_numbers_off = خدمة القائمة السوداء متوقفة على { $account }، فهذه الأرقام لا تُحظر الآن ({ $count } من { $most }):
blocked_none =
    { $most ->
        [few] ما عندك أرقام محظورة على { $account }. القائمة تسع { $most } أرقام.
       *[other] ما عندك أرقام محظورة على { $account }. القائمة تسع { $most } رقمًا.
    }
blocked_none_to_free = ما عندك أرقام محظورة حتى نرفع عنها الحظر.
blocked_line = • { $number }، من { DAY($since) }
resume_block_form = كنت بتحظر رقمًا قبل قليل. نكمل؟
resume_unblock_form = كنت بترفع الحظر عن رقم قبل قليل. نكمل؟

## Loyalty

points =
    { $total ->
        [one] رصيدك في { $programme } نقطة واحدة:
        [two] رصيدك في { $programme } نقطتان:
        [few] رصيدك في { $programme } { $total } نقاط:
       *[other] رصيدك في { $programme } { $total } نقطة:
    }
points_expiring_line =
    { $points ->
        [one] • نقطة واحدة تنتهي { $day }
        [two] • نقطتان تنتهيان { $day }
        [few] • { $points } نقاط تنتهي { $day }
       *[other] • { $points } نقطة تنتهي { $day }
    }
points_none = ما عندك نقاط في { $programme } حاليًا. تجمعها مع كل شحن وكل فاتورة تسددها.
ask_reward = بوش تحب تستبدل نقاطك؟ اختر أو اكتب:
reward_unclear = ما لقيت مكافأة بهذا الاسم. اختر من المكافآت المتاحة:
reward_line =
    { $missing ->
        [none] • { $reward }: { $points } نقطة
       *[other] • { $reward }: { $points } نقطة (باقي لك { $missing })
    }
redeem_confirm_bundle =
    { $days ->
        [few] أستبدل { $points } نقطة بـ«{ $reward }» على { $account } لمدة { $days } أيام{ allowance }.
       *[other] أستبدل { $points } نقطة بـ«{ $reward }» على { $account } لمدة { $days } يومًا{ allowance }.
    }
    .after = يبقى لك { $left } نقطة، والاستبدال لا يُلغى. نكمل؟
redeem_confirm_discount = أستبدل { $points } نقطة بـ«{ $reward }»: ينزل المطلوب على { $account } بمقدار { $discount }.
    .after = يبقى لك { $left } نقطة، والاستبدال لا يُلغى. نكمل؟
redeem_confirm_voucher = أستبدل { $points } نقطة بـ«{ $reward }» لدى { $partner }، ويوصلك رمزها برسالة أيضًا.
    .after = يبقى لك { $left } نقطة، والاستبدال لا يُلغى. نكمل؟
redeemed_bundle = تم، «{ $reward }» على { $account } من الآن. باقي نقاطك: { $left }
redeemed_discount = تم، خصمنا { $discount } من فاتورة { $account }. باقي نقاطك: { $left }
redeemed_voucher = تم، هذا رمز «{ $reward }» لدى { $partner }: { $voucher }. باقي نقاطك: { $left }
sms_voucher = رمز «{ $reward }» لدى { $partner }: { $voucher }
points_too_few = «{ $reward }» تحتاج { $points } نقطة، وعندك { $total }، باقي لك { $missing }.
points_nothing_to_discount = «{ $reward }» تحتاج فاتورة عليك بـ{ $discount } أو أكثر، وليست مقسّطة ولا قيد السداد الآن. تحب تختار مكافأة ثانية؟
resume_redeem_form = كنت تستبدل نقاطك قبل قليل. نكمل؟

## Home internet

ask_internet_city = في أي مدينة تبغى الإنترنت المنزلي؟
internet_city_unclear = هذه المدن التي نخدمها حاليًا، فاختر منها:
ask_internet_district = في أي حي؟
internet_district_unclear = ما لقيت هذا الحي. اختر من الأحياء:
place_line = • { $name }
internet_not_covered = التغطية ما وصلت { $district } في { $city } بعد. تقدر تجرّب عنوانًا ثانيًا، أو أحوّلك إلى موظف.
ask_internet_plan = هذه الباقات المتاحة في حيّك. أي باقة تحب؟
ask_internet_other_plan = «{ $plan }» ما توصل حيّك للأسف. هذه الباقات المتاحة عندك، أي واحدة تحب؟
internet_plan_not_there = «{ $plan }» غير متاحة في { $district }. تحب تختار من جديد؟
ask_internet_address = اكتب العنوان بالتفصيل: الشارع ورقم المبنى والدور.
internet_bad_address = العنوان ناقص. اكتب الشارع ورقم المبنى على الأقل.
ask_internet_visit = متى يناسبك موعد الفني؟ اختر، أو اكتب يومًا من { WEEKDAY($first) } إلى { WEEKDAY($last) }.
visit_button = { WEEKDAY($day) }، { $hour }:00 إلى { $until }:00
visit_move_button = تغيير موعد الفني
internet_cancel_button = إلغاء طلب الإنترنت
internet_no_visits = المواعيد كلها محجوزة في مدينتك هذه الأيام. حاول بكرة، أو كلّم موظفًا.
internet_no_visit_on =
    { $first ->
        [none] ما فيه موعد متاح يوم { WEEKDAY($day) }.
       *[other] ما فيه موعد متاح يوم { WEEKDAY($day) }. أقرب موعد { WEEKDAY($first) }.
    }
internet_visit_taken = هذا الموعد انحجز قبل قليل. اختر موعدًا ثانيًا.
internet_confirm =
    طلبك: { $plan }، { fee_text }
    العنوان: { $address }، { $district }، { $city }
    موعد الفني: { WEEKDAY($day) } من { $hour }:00 إلى { $until }:00
    { $setup ->
        [zero] التركيب بدون رسوم.
       *[some] رسوم التركيب { $setup } مع أول فاتورة.
    }
    .after = أعتمد الطلب؟
internet_ordered = تم تسجيل طلبك «{ $plan }»، رقمه { $reference }. موعد الفني { WEEKDAY($day) } من { $hour }:00 إلى { $until }:00.
internet_order_open = عندك طلب مفتوح رقمه { $reference } لباقة «{ $plan }»، وموعد الفني { WEEKDAY($day) } من { $hour }:00 إلى { $until }:00.
internet_no_order = ما عندك طلب إنترنت منزلي مفتوح. وإذا كانت الخدمة شغالة عندك وتبغى تلغيها، كلّم موظفًا.
visit_move_confirm = أنقل موعد الطلب { $reference } إلى { WEEKDAY($day) } من { $hour }:00 إلى { $until }:00؟
visit_moved = تم، موعد الطلب { $reference } لباقة «{ $plan }» صار { WEEKDAY($day) } من { $hour }:00 إلى { $until }:00.
internet_cancel_confirm = ألغي الطلب { $reference } لباقة «{ $plan }» وموعده { WEEKDAY($day) } من { $hour }:00 إلى { $until }:00؟
internet_cancelled = تم إلغاء الطلب { $reference } لباقة «{ $plan }»، ولن يأتيك الفني { WEEKDAY($day) } من { $hour }:00 إلى { $until }:00.
resume_home_internet_form = كنا في طلب الإنترنت المنزلي قبل قليل. نكمل؟
resume_move_visit_form = كنت بتغيّر موعد الفني قبل قليل. نكمل؟
resume_cancel_internet_form = كنت بتلغي طلب الإنترنت قبل قليل. نكمل؟

## Complaints

ask_complaint_about = نأسف على الإزعاج، وأنا معك حتى نسجّلها. عن ماذا الشكوى؟
subject_button = { $subject }
complaint_subject_unclear = ما عرفت موضوع الشكوى. اختر الأقرب من القائمة.
complaint_unknown_subject = «{ $subject }» ليس من مواضيع الشكاوى. اختر الأقرب من القائمة.
ask_complaint_when = متى حصلت المشكلة؟ اكتب التاريخ، أو مثلًا «قبل أسبوع».
today = اليوم
yesterday = أمس
bad_date = ما قدرت أقرأ التاريخ. اكتبه مثل «{ $today }» أو «قبل ثلاثة أيام».
ask_complaint_description = اكتب لي ما حدث بالتفصيل.
ask_answer_by = كيف تحب أن يصلك الرد؟
answer_by_sms = رسالة نصية
answer_by_email = بريد إلكتروني
answer_by_letter = خطاب بريدي
answer_by_unclear = اختر طريقة الرد من القائمة فضلًا.
answer_way_not_offered =
    { $way ->
        [sms] الرد برسالة نصية غير متاح هنا. اختر طريقة ثانية من القائمة.
        [email] الرد بالبريد الإلكتروني غير متاح هنا. اختر طريقة ثانية من القائمة.
       *[letter] الرد بخطاب بريدي غير متاح هنا. اختر طريقة ثانية من القائمة.
    }
ask_contact_sms = على أي رقم جوال نرسل الرد؟
ask_contact_email = اكتب بريدك الإلكتروني.
ask_contact_letter = اكتب عنوانك البريدي: رقم المبنى، الشارع، الحي، المدينة والرمز البريدي.
own_phone = رقمي { $phone }
bad_email = البريد الإلكتروني غير صحيح. اكتبه بهذا الشكل: name@example.com
bad_address = العنوان ناقص. اكتب رقم المبنى والشارع والحي والمدينة.
complaint_confirm = راجع شكواك قبل التقديم:
    الموضوع: { $about }
    { $bill ->
        [none] { "" }
       *[other] الفاتورة: { $bill }
    }
    تاريخ المشكلة: { $date }
    التفاصيل: { $description }
    { $way ->
        [sms] الرد برسالة نصية على: { $contact }
        [email] الرد بالبريد الإلكتروني على: { $contact }
       *[letter] الرد بخطاب بريدي على: { $contact }
    }
    أقدّمها؟
complaint_filed =
    تم تقديم شكواك، ورقمها المرجعي { $reference }.
    { $way ->
        [sms] يصلك الرد برسالة نصية بحد أقصى { WEEKDAY($due) }.
        [email] يصلك الرد على بريدك الإلكتروني بحد أقصى { WEEKDAY($due) }.
       *[letter] يصلك الرد بخطاب بريدي بحد أقصى { WEEKDAY($due) }.
    }
complaint_window_closed =
    { $days ->
        [few] نعتذر منك، تُقبل الشكوى خلال { $days } أيام، وكان آخر يوم لها { $last_day }.
       *[other] نعتذر منك، تُقبل الشكوى خلال { $days } يومًا، وكان آخر يوم لها { $last_day }.
    }
    { $afterwards }
complaint_event_in_future = التاريخ { $date } لم يأتِ بعد. اكتب يوم حدوث المشكلة.
complaint_too_short = أحتاج تفاصيل أكثر حتى يفهم الفريق المشكلة، اكتب { $least } أحرف على الأقل.
complaint_too_long = الوصف طويل جدًا. اختصره في { $most } حرف كحد أقصى.
ask_reference = اكتب رقم الشكوى المكوّن من 8 أرقام، أو اختر من شكاواك:
complaint_button = { $reference }، { $about }
bad_reference = رقم الشكوى غير صحيح، لعل فيه رقمًا ناقصًا أو زائدًا. هو 8 أرقام مثل 4821-7731.
complaint_not_found = ما لقيت شكوى بهذا الرقم ضمن شكاواك. تأكد من الرقم، أو اعرض شكاواك.
complaints_none = ما عندك شكاوى مسجّلة.
complaint_state =
    شكواك { $reference } ({ $about }):
    { $status ->
        [acknowledged] وصلتنا وهي بانتظار المراجعة.
        [inProgress] قيد المعالجة.
        [resolved] تمت معالجتها.
       *[closed] مغلقة.
    }
    { $late ->
        [yes] كان موعد الرد { WEEKDAY($due) } وتأخرنا عليك، نعتذر منك. من حقك تصعيدها.
       *[no] { $status ->
            [acknowledged] يصلك الرد بحد أقصى { WEEKDAY($due) }.
            [inProgress] يصلك الرد بحد أقصى { WEEKDAY($due) }.
           *[other] { "" }
        }
    }
    { $answer ->
        [none] { "" }
       *[other] الرد: { $answer }
    }
    { $escalated ->
        [none] { "" }
       *[other] رُفعت إلى الجهة المنظمة بتاريخ { DAY($escalated) }.
    }
complaint_escalate = من حقك تصعّد الشكوى إذا ما رضيت بالرد أو تأخر. { $afterwards } جهّز رقم شكواك لدينا قبل التصعيد.
appeal_too_early = موعد الرد عندنا حتى { WEEKDAY($due) }. إذا تأخرنا عنه أو لم يقنعك ردنا أرسلت ملف الشكوى كاملًا إلى الجهة المنظمة. { $afterwards }
escalated_before = هذه الشكوى لدى { $regulator } منذ { DAY($at) }، والقرار عندهم الآن.
reopen_not_again = ما نقدر نعيد النظر فيها مرة أخرى، لكن بإمكان { $regulator } النظر فيها.
ask_remedy = ما أقنعك الرد؟ نقدر نعيد النظر في الشكوى، أو أرسل ملفها كاملًا إلى { $regulator }.
remedy_reopen = إعادة النظر فيها
remedy_regulator = رفعها إلى الجهة المنظمة
remedy_unclear = اختر أحد الخيارين من فضلك.
ask_appeal_reason = ما الذي لم يقنعك في الرد، أو ماذا تتوقع؟ كلامك يُرفق كما هو.
appeal_confirm =
    { $remedy ->
        [reopen] نعيد النظر في الشكوى { $reference } ({ $about })؟
       *[regulator] أرفع الشكوى { $reference } ({ $about }) إلى { $regulator }؟ سيصلهم اسمك ورقمك والتواريخ وكل ما كُتب عنها.
    }
    كلامك: { $reason }
complaint_reopened = أعدنا فتح الشكوى { $reference }، ويصلك رد جديد بحد أقصى { WEEKDAY($due) }.
complaint_escalated = رُفعت الشكوى { $reference } بملفها الكامل إلى { $regulator }، وسيتواصلون معك.
complaint_answered =
    { $way ->
        [sms] صدر الرد على شكواك { $reference } ويصلك برسالة نصية.
        [email] صدر الرد على شكواك { $reference } ويصلك على بريدك الإلكتروني.
       *[letter] صدر الرد على شكواك { $reference } ويصلك بخطاب بريدي.
    }
answered_before = سبق الرد على هذه الشكوى.
answer_too_long = الرد أطول مما تسمح به الطريقة التي اختارها العميل: { $most } حرف كحد أقصى.
answer_empty = اكتب الرد أولًا.

## Tickets

ask_ticket_subject = ما موضوع التذكرة؟ تكفي كلمات قليلة.
ask_ticket_domain = عن أي نطاق؟ اكتبه أو اختر:
domain_button = { $domain }
domain_none = ليس عن نطاق معيّن
bad_domain = هذا ليس اسم نطاق صحيحًا. اكتبه مثل { $example }.
foreign_domain = نخدم النطاقات التي تنتهي بـ { $zones } فقط. اكتب واحدًا منها.
ask_ticket_text = اشرح المشكلة من فضلك. تقدر تضيف صورًا وملفات PDF بعدها من صفحة التذكرة.
ticket_subject_unfit = يكون الموضوع من { $least } إلى { $most } حرفًا.
ticket_text_unfit = اكتب من { $least } إلى { $most } حرف.
ticket_confirm =
    راجع التذكرة قبل فتحها:
    الموضوع: { $subject }
    { $domain ->
        [none] { "" }
       *[other] النطاق: { $domain }
    }
    الوصف: { $text }
    { $files ->
        [0] { "" }
        [one] مع ملف واحد
        [two] مع ملفين
        [few] مع { $files } ملفات
       *[other] مع { $files } ملفًا
    }
    أفتحها؟
ticket_opened = فُتحت تذكرتك ورقمها { $reference }. يصلك رد المختصين هنا وعلى بريدك، وتُضاف الملفات من صفحتها.
ticket_page = صفحة التذكرة
ask_which_ticket = أي تذكرة؟ اختر أو اكتب رقمها:
ticket_button = { $reference }، { $subject }
tickets_none = ما عندك تذكرة بهذه الحالة.
ticket_not_found = ما لقيت تذكرة بهذا الرقم ضمن تذاكرك.
ticket_state =
    التذكرة { $reference }: { $subject }
    { $status ->
        [open] بانتظار رد المختصين.
        [answered] وصلك رد المختصين.
       *[closed] مغلقة، وردّك يعيد فتحها.
    }
    { $closes ->
        [none] { "" }
       *[other] إذا ما رديت تُغلق { WEEKDAY($closes) }.
    }
ticket_entry_customer =
    أنت، { $at }: { $text } { $files ->
        [none] { "" }
        [one] (ملف واحد)
        [two] (ملفان)
       *[other] ({ $files } ملفات)
    }
ticket_entry_agent =
    المختص، { $at }: { $text } { $files ->
        [none] { "" }
        [one] (ملف واحد)
        [two] (ملفان)
       *[other] ({ $files } ملفات)
    }
ask_ticket_reply = ماذا تريد أن تضيف إلى التذكرة؟
ticket_reply_confirm =
    { $status ->
        [closed] ستُفتح التذكرة { $reference } من جديد ويُضاف إليها:
       *[other] سيُضاف إلى التذكرة { $reference }:
    }
    { $text }
    { $files ->
        [0] { "" }
        [one] مع ملف واحد
        [two] مع ملفين
        [few] مع { $files } ملفات
       *[other] مع { $files } ملفًا
    }
    أرسله؟
ticket_replied = أُضيف ردك إلى التذكرة { $reference }، والدور الآن على المختصين.
ticket_close_confirm = أغلق التذكرة { $reference } ({ $subject })؟
ticket_closed = أُغلقت التذكرة { $reference }. ردّك عليها يعيد فتحها.
ticket_closed_before = التذكرة { $reference } مغلقة من قبل.
ticket_answered =
    رد المختصون على تذكرتك { $reference } ({ $subject }):
    { $text }
    للرد اكتب «أبغى أرد على التذكرة».
ticket_ending = تذكرتك { $reference } ({ $subject }) تُغلق غدًا إذا ما رديت عليها.
ticket_ended = أُغلقت تذكرتك { $reference } ({ $subject }) لعدم وصول رد منك. ردّك يعيد فتحها.
file_too_large = الملف كبير: { $megabytes } ميجابايت للملف كحد أقصى.
file_not_taken = تُقبل الصور (PNG وJPG وGIF وTIFF) وملفات PDF فقط.
too_many_files = أقصى عدد للملفات في المرة الواحدة { $most }.
email_activation =
    أهلًا بك في { $provider }.
    فعّل حسابك من هذا الرابط قبل { $until }. إذا لم تطلب حسابًا فتجاهل هذه الرسالة ولن يتغيّر شيء.
    .subject = تفعيل حسابك لدى { $provider }
account_page_activate = تفعيل حسابك لدى { $provider }
account_page_activate_ask = اضغط الزر ليتفعّل حسابك.
account_page_activate_button = تفعيل الحساب
account_page_activate_done = تم تفعيل حسابك. ارجع إلى المحادثة ونكمل هناك.
account_page_password = كلمة المرور لحسابك لدى { $provider }
account_page_password_ask = كلمة المرور (10 خانات على الأقل)
account_page_password_again = اكتبها مرة أخرى
account_page_password_button = حفظ
account_page_password_done = حُفظت كلمة المرور. ارجع إلى المحادثة واضغط «عيّنتها».
link_over = هذا الرابط استُخدم أو انتهت مدته. ارجع إلى المحادثة واطلب غيره.
weak_password = كلمة المرور ضعيفة: { $least } خانات على الأقل، وبلا تكرار لنفس الرموز.
passwords_differ = الكلمتان غير متطابقتين. اكتبهما من جديد.
ticket_page_title = { $provider }: تذكرة { $reference }
ticket_page_you = أنت
ticket_page_staff = المختص
ticket_page_write = ردك
ticket_page_files = صور أو ملفات PDF
ticket_page_send = إرسال
ticket_page_status_open = بانتظار رد المختصين.
ticket_page_status_answered = وصل الرد، ويمكنك التعقيب هنا.
ticket_page_status_closed = مغلقة، وردّك يعيد فتحها.
email_ticket_answered =
    رد { $provider } على تذكرتك { $reference } ({ $subject }):
    { $text }
    للتعقيب استخدم صفحة التذكرة، فالرسائل إلى هذا البريد لا تُقرأ.
    .subject = تذكرة { $reference }: { $subject }
email_ticket_ending =
    تذكرتك { $reference } ({ $subject }) لدى { $provider } تُغلق غدًا ما لم ترد عليها من صفحتها.
    .subject = تذكرة { $reference } تُغلق غدًا
email_ticket_ended =
    أُغلقت تذكرتك { $reference } ({ $subject }) لدى { $provider } لعدم وصول رد. ردّك من صفحتها يعيد فتحها.
    .subject = أُغلقت التذكرة { $reference }

## Notices

ask_notice_kind = هذه إشعاراتك من { $provider } وطريقة وصولها إليك. أيها تحب تغيّره؟
    .after = ما نرسل بين الساعة { $start } مساءً و{ $end } صباحًا إلا ما لا يحتمل التأخير.
notice_line = • { $kind }: { $way ->
        [off] متوقف
        [chat] هنا في المحادثة
        [sms] رسالة نصية
       *[email] بريد إلكتروني
    }
notice_button = { $kind }
notice_kind_unclear = ما اتضح لي أي إشعار تقصد. اختر من القائمة:
ask_notice_way = كيف تحب تصلك إشعارات «{ $kind }»؟
notice_way_off = أوقفوها
notice_way_chat = هنا في المحادثة
notice_way_sms = رسالة نصية
notice_way_email = بريد إلكتروني
notice_way_unclear = اختر: هنا في المحادثة، أو رسالة نصية، أو بريد إلكتروني، أو نوقفها.
notice_way_not_offered = إشعارات «{ $kind }» لا تُرسل بهذه الطريقة. اختر غيرها:
notice_email_missing = ليس لدينا بريد إلكتروني مسجّل لك. سجّله أولًا، أو اختر طريقة أخرى:
notice_already_so =
    { $way ->
        [off] إشعارات «{ $kind }» متوقفة أصلًا.
       *[other] إشعارات «{ $kind }» تصلك بهذه الطريقة أصلًا.
    }
notice_confirm =
    { $way ->
        [off] نوقف إشعارات «{ $kind }»؟
        [chat] نرسل لك إشعارات «{ $kind }» هنا في المحادثة؟
        [sms] نرسل لك إشعارات «{ $kind }» برسالة نصية؟
       *[email] نرسل لك إشعارات «{ $kind }» على بريدك الإلكتروني؟
    }
notice_changed =
    { $way ->
        [off] تم إيقاف إشعارات «{ $kind }».
        [chat] تم. إشعارات «{ $kind }» ستصلك هنا في المحادثة.
        [sms] تم. إشعارات «{ $kind }» ستصلك برسالة نصية.
       *[email] تم. إشعارات «{ $kind }» ستصلك على بريدك الإلكتروني.
    }
notice_undo = تراجع

## Outages

outage_danger = ⚠️ سلامتك أولًا: ابتعد عن المكان ولا تلمس شيئًا، واتصل فورًا على { $emergency }.
ask_outage_place =
    { $danger ->
        [yes] { outage_danger }
       *[no] { "" }
    }
    وين الانقطاع؟ اختر موقعك، أو اكتب الحي والمدينة.
ask_outage_where = عن أي حي تسأل؟ اختر موقعك، أو اكتب الحي والمدينة.
choose_outage_place = أي واحد تقصد؟
outage_area = { $area }
outage_place_unclear = ما اتضح لي المكان. اكتب الحي والمدينة، بما لا يزيد عن { $most } حرف.
outage_area_unknown = ما لقيت هذا الحي عندنا. اكتب اسم الحي والمدينة، أو بلّغ عن الانقطاع وأنا أسجّله.
outage_confirm =
    { $danger ->
        [yes] { outage_danger }
       *[no] { "" }
    }
    { $known ->
        [yes] عندنا خبر عن انقطاع في { $place } منذ { $since }. أضيف بلاغك إليه؟
       *[no] أسجّل بلاغًا عن انقطاع التيار في { $place }؟
    }
outage_reported =
    { $before ->
        [yes] بلاغك مسجّل عندنا برقم { $reference }.
       *[no] تم تسجيل بلاغك برقم { $reference }.
    }
    { $danger ->
        [yes] { outage_danger }
       *[no] { "" }
    }
    { outage_state }
    وأول ما يعود التيار أعلمك هنا.
outage_state =
    { $status ->
        [over] عاد التيار إلى { $place } في { $over }.
        [confirmed] فيه انقطاع في { $place } منذ { $since }.
       *[reported] { $reports ->
            [one] وصلنا بلاغ عن انقطاع في { $place } منذ { $since }، والفرقة تتحقق منه.
            [two] وصلنا بلاغان عن انقطاع في { $place } منذ { $since }، والفرقة تتحقق منه.
            [few] وصلتنا { $reports } بلاغات عن انقطاع في { $place } منذ { $since }، والفرقة تتحقق منه.
           *[other] وصلنا { $reports } بلاغًا عن انقطاع في { $place } منذ { $since }، والفرقة تتحقق منه.
        }
    }
    { $known ->
        [none] { "" }
       *[other] آخر ما لدينا: { $known }
    }
    { $status ->
        [over] { "" }
       *[other] { $estimate ->
            [none] ما تحدد موعد عودة التيار بعد.
           *[other] المتوقع أن يعود التيار { $estimate }.
        }
    }
outage_none =
    { $cuts ->
        [0] ما عندنا أي انقطاع في { $place }، ولا فصل مبرمج قادم. إذا التيار مقطوع عندك فبلّغنا.
       *[other] ما عندنا أي انقطاع الآن في { $place }. والفصل المبرمج القادم:
    }
cut_line = • من { $start } إلى { $end }: { $reason }
outage_report_unknown = ما لقيت بلاغًا بهذا الرقم. راجع الرقم، أو اسأل عن الحي.
outage_over = عاد التيار إلى { $place } في { $over }. شكرًا لصبرك. إذا ما رجع عندك فبلّغنا من جديد.
sms_outage_over = { $provider }: عاد التيار إلى { $place } في { $over }.
email_outage_over = عاد التيار إلى { $place } في { $over }. إذا لم يعد لديك فأبلغنا من جديد. { $provider }
    .subject = عاد التيار إلى { $place }
cut_announced = تنبيه: سنفصل التيار عن { $place } للصيانة ({ $reason }) من { $start } إلى { $end }. حسابك هناك: { $account }.
sms_cut_announced = { $provider }: فصل مبرمج للتيار في { $place } من { $start } إلى { $end }. السبب: { $reason }. الحساب { $account }
email_cut_announced = سنفصل التيار عن { $place } من { $start } إلى { $end }. السبب: { $reason }. حسابك هناك: { $account }. { $provider }
    .subject = فصل مبرمج للتيار في { $place }
cut_called_off = أُلغي الفصل المبرمج في { $place } الذي كان من { $start } إلى { $end } ({ $reason }). حسابك هناك: { $account }.
sms_cut_called_off = { $provider }: أُلغي الفصل المبرمج في { $place } من { $start } إلى { $end } ({ $reason }). الحساب { $account }
email_cut_called_off = أُلغي الفصل المبرمج في { $place } من { $start } إلى { $end } ({ $reason }). حسابك هناك: { $account }. { $provider }
    .subject = أُلغي الفصل المبرمج في { $place }
desk_time_unclear = الوقت غير صحيح: يجب أن يكون في المستقبل، والنهاية بعد البداية.
desk_outage_known = هناك انقطاع مفتوح في هذه المنطقة.
desk_words_unfit = اكتب نصًا لا يزيد عن { $most } حرف.

## Files

file_choose = 📎 اختر ملفًا
files_none = بدون ملفات
files_done = هذا كل شيء
files_unclear = أرسل الملف هنا، أو اختر المتابعة بدونه.
file_not_arrived = ما وصلني الملف. أرسله مرة ثانية.
ask_ticket_files =
    { $count ->
        [0] تحب ترفق صورًا أو ملفات PDF؟ أرسلها هنا، بحد أقصى { $most }.
        [one] وصلني ملف واحد. أرسل غيره، أو اكتفِ به.
        [two] وصلني ملفان. أرسل غيرهما، أو اكتفِ بهما.
        [few] وصلتني { $count } ملفات. أرسل غيرها، أو اكتفِ بها.
       *[other] وصلني { $count } ملفًا. أرسل غيرها، أو اكتفِ بها.
    }
ask_outage_photo = عندك صورة توضح العطل؟ أرسلها هنا من مكان آمن، أو أكمل بدونها.

## Hand-off

handoff_waiting =
    { $position ->
        [one] حوّلتك إلى الموظفين، ودورك التالي. اكتب ما تريد وسيقرؤه الموظف.
        [two] حوّلتك إلى الموظفين، وقبلك عميل واحد. اكتب ما تريد وسيقرؤه الموظف.
       *[other] حوّلتك إلى الموظفين، ودورك رقم { $position }. اكتب ما تريد وسيقرؤه الموظف.
    }
handoff_still_waiting =
    { $position ->
        [one] طلبك عند الموظفين، ودورك التالي.
       *[other] طلبك عند الموظفين، ودورك رقم { $position }.
    }
handoff_cancelled = تمام، خرجت من الانتظار ورجعت لك أنا مدد.
handoff_not_waiting = أنت معي أنا مدد، ولست في انتظار موظف. كيف أقدر أخدمك؟
agent_joined = معك الآن { $name }.
agent_left = أنهى { $name } المحادثة معك، ورجعت لك أنا مدد.
chat_closed = أُغلقت المحادثة. اكتب لنا في أي وقت ونفتحها من جديد.
chat_taken = هذه المحادثة لم تعد في الانتظار.
not_your_chat = هذه المحادثة ليست معك الآن.

## Said by the door and the channels

card_masked = حفاظًا عليك أخفيت رقم البطاقة. لا تكتب رقم بطاقتك أو كلمة مرورك في المحادثة.
password_masked = أخفيت كلمة المرور أو الرمز الذي كتبته حفاظًا على حسابك. لن نطلب منك كلمة مرورك أبدًا، فغيّرها إن كنت أرسلتها لأحد.
message_too_long = رسالتك طويلة. اختصرها في { $limit } حرف كحد أقصى.
attachment_unsupported =
    { $kind ->
        [photo] ما أقدر أقرأ الصور هنا. اكتب لي طلبك نصًا.
        [voice] ما أقدر أسمع الرسائل الصوتية. اكتب لي طلبك نصًا.
        [video] ما أقدر أشاهد الفيديو هنا. اكتب لي طلبك نصًا.
        [location] ما أقدر أستخدم الموقع هنا. اكتب لي طلبك نصًا.
        [sticker] ملصق لطيف! اكتب لي كيف أقدر أخدمك.
       *[other] ما أقدر أفتح الملفات هنا. اكتب لي طلبك نصًا.
    }
say_something = ما وصلني نص. اكتب لي كيف أقدر أخدمك.
slow_down = رسائلك كثيرة في وقت قصير. انتظر لحظات ثم أكمل.
button_stale = هذا الخيار قديم ولم يعد متاحًا. اكتب طلبك من جديد.
button_pressed_before = سبق أن اخترت هذا.
dialogue_down = نعتذر منك، النظام متوقف مؤقتًا. رسالتك محفوظة وسأرد عليها حالما يعود.
dialogue_slow = نعتذر منك، تأخر النظام ولا أعلم إن اكتمل طلبك. أعد إرساله، أو أحوّلك إلى موظف.
contact_not_yours = هذا رقم شخص آخر. شارك رقمك أنت، أو اكتبه.
edit_not_read = التعديل على رسالة سابقة لا يوصلني. اكتب رسالة جديدة فضلًا.
private_only = حفاظًا على خصوصيتك أرد في المحادثة الخاصة فقط. افتحها واكتب لي هناك.
command_start = بدء المحادثة
command_help = ماذا أقدر أقدّم لك
command_lang = تغيير اللغة
checkout_ask = سداد { $amount } إلى { $provider }، رقم العملية { $reference }
checkout_demo = هذه صفحة سداد تجريبية لا يُدفع فيها مال حقيقي. اختر نتيجة العملية.
checkout_pay = ادفع
checkout_decline = لتفشل العملية
checkout_paid = تم سداد { $amount }، رقم العملية { $reference }. تقدر تغلق الصفحة، والإيصال في المحادثة.
checkout_failed = ما تمت عملية السداد. تقدر تحاول مرة ثانية من المحادثة.
checkout_held = وصلنا المبلغ وهو قيد المراجعة، وسيتواصل معك أحد الزملاء. رقم العملية { $reference }.
checkout_expired = انتهت صلاحية هذا الرابط. اطلب رابطًا جديدًا من المحادثة.
checkout_unavailable = صفحة السداد غير متاحة حاليًا. فضلًا حاول بعد دقائق.
sms_code =
    رمز التحقق لـ{ $provider }: { $code }
    { $seconds ->
        [few] صالح { $seconds } ثوانٍ. لا تشاركه مع أحد.
       *[other] صالح { $seconds } ثانية. لا تشاركه مع أحد.
    }
email_code =
    رمز التحقق من { $provider }: { $code }
    صالح لمدة { $seconds ->
        [few] { $seconds } ثوانٍ
       *[other] { $seconds } ثانية
    }. لا تشاركه مع أحد.
    .subject = رمز التحقق من { $provider }
sms_company_completed = { $provider }: قُبل الطلب { $reference } وصارت { $company } من عملاء الأعمال.
sms_company_refused = { $provider }: لم يُقبل الطلب { $reference } باسم { $company }. السبب: { $reason }
sms_contact_changed =
    { $kind ->
        [email] { $provider }: تغيّر البريد الإلكتروني في ملفك.
       *[phone] { $provider }: تغيّر رقم الجوال في ملفك، ولن تصلك رسائلنا على هذا الرقم.
    } إن لم تطلب ذلك { $call ->
        [none] فبلّغ خدمة العملاء فورًا.
       *[other] فاتصل فورًا على { $call }.
    }
email_contact_changed =
    تغيّر البريد الإلكتروني في ملفك لدى { $provider }، ولن تصلك رسائلنا على هذا البريد.
    إن لم تطلب ذلك { $call ->
        [none] فبلّغ خدمة العملاء فورًا.
       *[other] فاتصل فورًا على { $call }.
    }
    .subject = { $provider }: تغيّر بريدك
sms_complaint_filed = { $provider }: تم تقديم شكواك برقم { $reference }. الرد بحد أقصى { $due }.
email_complaint_filed =
    تم تسجيل شكواك لدى { $provider } برقم { $reference }.
    سيصلك الرد على هذا البريد في موعد أقصاه { $due }.
    .subject = شكوى رقم { $reference }: تم التسجيل
sms_complaint_answer = { $provider }، الشكوى { $reference }: { $answer }
letter_complaint_answer =
    { $provider }
    السيد/السيدة { $customer }
    { $address }
    التاريخ: { DAY($date) }
    الموضوع: شكواكم رقم { $reference } بتاريخ { DAY($filed) } بشأن { $about }
    السلام عليكم ورحمة الله وبركاته،
    { $answer }
    إذا لم يكن الرد مقنعًا لكم فيمكنكم طلب إعادة النظر في الشكوى أو رفعها إلى الجهة المنظمة عبر المحادثة.
    وتقبلوا تحياتنا،
    { $provider }
email_complaint_answer =
    هذا رد { $provider } على شكواك رقم { $reference }:
    { $answer }
    إذا لم يقنعك الرد فاكتب «أبغى أصعّد الشكوى» في المحادثة.
    .subject = شكوى رقم { $reference }: الرد
email_complaint_file =
    يرفع إليكم أحد عملاء { $provider } شكوى، وملفها الكامل مرفق.
    الشكوى: { $reference } ({ $about })
    العميل: { $customer }
    تاريخ التقديم: { $filed }
    موعد الرد: { $due }
    { $answered ->
        [none] لم يصدر رد.
       *[other] تاريخ الرد: { $answered }
    }
    سبب التصعيد كما كتبه العميل: { $reason }
    .subject = شكوى رقم { $reference } على { $provider }
email_complaints_due =
    { $count ->
        [one] شكوى واحدة لدى { $provider } تنتظر الرد:
        [two] شكويان لدى { $provider } تنتظران الرد:
        [few] { $count } شكاوى لدى { $provider } تنتظر الرد:
       *[other] { $count } شكوى لدى { $provider } تنتظر الرد:
    }
    .subject = { $provider }: { $count ->
        [one] شكوى قارب موعدها
        [two] شكويان قارب موعدهما
        [few] { $count } شكاوى قارب موعدها
       *[other] { $count } شكوى قارب موعدها
    }
complaint_due_line =
    { $late ->
        [yes] { $reference }، { $about }: كان موعدها { $due }، متأخرة
       *[no] { $reference }، { $about }: موعدها { $due }
    }

## What can be asked for, as buttons

intent_register = التسجيل لأول مرة
intent_link_account = ربط حسابي
intent_unlink_account = تسجيل الخروج
intent_my_profile = بياناتي
intent_update_contact = تحديث بيانات التواصل
intent_update_beneficiary = تحديث المستفيد
intent_define_account = تعريف حساب
intent_transfer_ownership = نقل ملكية
intent_update_address = تحديث العنوان
intent_new_subscriber = طلب توصيل جديد
intent_request_status = متابعة طلب
intent_answer_request = الرد على طلب
intent_list_sessions = المحادثات المرتبطة بحسابي
intent_end_session = إنهاء جلسة
intent_check_bill = فاتورتي
intent_bill_details = تفاصيل الفاتورة
intent_pay_bill = سداد الفاتورة
intent_bill_document = نسخة من الفاتورة
intent_installment_plan = التقسيط
intent_payment_history = مدفوعاتي السابقة
intent_consumption_report = تقرير الاستهلاك
intent_set_credit_limit = حد الائتمان
intent_check_balance = رصيدي
intent_top_up = شحن الرصيد
intent_promised_payment = رصيد مقدَّم
intent_usage_details = تفاصيل الاستخدام
intent_list_services = الخدمات
intent_activate_service = تفعيل خدمة
intent_deactivate_service = إيقاف خدمة
intent_my_tariff = باقتي
intent_list_tariffs = الباقات المتاحة
intent_change_tariff = تغيير الباقة
intent_undo_tariff_change = التراجع عن تغيير الباقة
intent_buy_bundle = شراء باقة إضافية
intent_block_number = حظر رقم
intent_unblock_number = رفع الحظر عن رقم
intent_list_blocked_numbers = الأرقام المحظورة
intent_home_internet = إنترنت منزلي
intent_check_points = نقاطي
intent_redeem_points = استبدال النقاط
intent_file_complaint = تقديم شكوى
intent_complaint_status = متابعة شكوى
intent_escalate_complaint = تصعيد الشكوى
intent_open_ticket = فتح تذكرة دعم
intent_ticket_status = متابعة تذكرة
intent_reply_ticket = الرد على تذكرة
intent_close_ticket = إغلاق تذكرة
intent_report_outage = الإبلاغ عن انقطاع
intent_outage_status = حالة الانقطاع
intent_notification_settings = إعدادات الإشعارات
intent_talk_to_agent = التحدث مع موظف
intent_cancel_handoff = لا أريد الانتظار
intent_greet = تحية
intent_thanks = شكر
intent_goodbye = إنهاء المحادثة
intent_affirm = نعم
intent_deny = لا
intent_cancel = إلغاء
intent_help = القائمة الرئيسية
intent_change_language = تغيير اللغة
intent_change_provider = تغيير الشركة
intent_contact_info = أرقام التواصل
intent_how_to = طريقة الخدمة وشروطها
intent_bot_challenge = من أنت؟
intent_repeat = أعد ما قلت
intent_out_of_scope = شيء آخر
