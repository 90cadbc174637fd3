"""Words that only ask: they stand in questions about anything, and so do not tell what one is about."""

from nlu.text import fold

ASKING = frozenset(
    fold(
        "كيف كيفية وين أين وش ايش شنو ما ماذا هو هي متى كم هل ليش لماذا مين من على في عن إلى مع عند عندي "
        "عندكم لي لك أنا اني ان او ثم بعد قبل كل هذا هذه ذلك ابغى ابي اريد اقدر اسوي أفعل وشلون طريقة "
        "الطريقة خطوات لازم يصير اللي چطور چطوری چجوری چگونه چه چی چیه چیست چیکار کجا کجاست کی کدام چند "
        "چنده چقدر چرا آیا شما را رو به از در با برای تا که و یا این آن هم است هست باید می‌شود میشه "
        "می‌خواهم می‌خوام کنم کنیم کار بکنم روش مراحل راه یک یه شود میاد دارم دارد داره بشم بفهمم خودم "
        "لازمه how do i can what is the a an to my of for where when which please"
    ).split()
)
