// News agencies, broadcasters and newspapers: credited for a report they are sources, but nobody in the story.
// Compiled by hand for this project from general knowledge; MIT.

/** Lower-case, without "the", words parted by one space. */
export const MEDIA: ReadonlySet<string> = new Set(
  `abc news|abc|aap|afp|agence france presse|al arabiya|al jazeera|al jazeera english|al manar|aljazeera|amaq|anadolu agency|ansa|ap|associated press|axios|
bbc|bbc news|bbc news online|bbc radio 4|bbc radio|bbc world service|bild|billboard|bloomberg|bloomberg businessweek|bloomberg news|boston globe|breitbart|breitbart news|business insider|businessweek|buzzfeed|
buzzfeed news|cbc|cbc news|cbs|cbs news|channel 4|channel 4 news|channel news asia|chicago tribune|china daily|cnbc|cnet|cnn|cnn international|daily beast|daily express|daily mail|daily mirror|daily record|
daily star|daily telegraph|dallas morning news|deutsche presse agentur|deutsche welle|der spiegel|spiegel|die welt|die zeit|dpa|dpa news agency|economist|efe|el mundo|el pais|el universal|eurosport|espn|evening standard|fars news agency|
financial times|fox|fox news|fox news channel|france 24|frankfurter allgemeine|global times|globe and mail|guardian|haaretz|hindu|hindustan times|hollywood reporter|huffington post|huffpost|independent|
interfax|interfax news agency|irish times|irna|isna|itar tass|itn|itv|itv news|jakarta post|japan times|jerusalem post|jiji press|korea herald|kyodo|kyodo news|kyodo news agency|la times|la repubblica|le figaro|
le monde|los angeles times|mail on sunday|mehr news agency|metro|miami herald|mirror|msnbc|nbc|nbc news|new york daily news|new york post|new york times|news of the world|news24|newsday|newsweek|nhk|
npr|national public radio|novosti|observer|npr news|pa|pbs|people s daily|petra|philadelphia inquirer|politico|press association|press trust of india|press tv|pti|radio free asia|radio free europe|radio new zealand|reuters|
reuters news agency|ria novosti|rolling stone|rt|rte|rte news|san francisco chronicle|sbs|scotsman|seattle times|sky news|sky sports|slate|south china morning post|spiegel online|sports illustrated|sun|sunday times|
sunday telegraph|svenska dagbladet|sydney morning herald|tass|tasnim|telegraph|telesur|the age|the australian|the hill|the hindu|the independent|the observer|the star|the sun|the times|times|times of india|time magazine|toronto star|
united press international|upi|us weekly|usa today|vanity fair|variety|voa|voice of america|voa news|vox|wall street journal|washington post|washington times|wikinews|wired|xinhua|xinhua news agency|yahoo news|yle|ynet|
yonhap|yonhap news agency|zdf|ard`
    .split('|')
    .map((name) => name.trim()),
);

/** Last words of names that are media, too: "Manila Bulletin", "Kuwait News Agency". */
export const MEDIA_HEADS: ReadonlySet<string> = new Set(
  'times news newspaper herald tribune gazette chronicle telegraph post journal bulletin daily weekly magazine television radio tv broadcaster inquirer courier examiner'.split(
    ' ',
  ),
);
