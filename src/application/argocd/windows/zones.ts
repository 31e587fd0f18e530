/**
 * What the clocks of the world show, as POSIX writes it without the abbreviations (the offset
 * counts westwards; `_` is one hour before it in summer), and the places that live by it: the rules
 * of the time zone database, edition 2025, for the years from 2025 on. Morocco's Ramadan is not in
 * them.
 */
export const zones: readonly (readonly [string, string])[] = [
  ['11', 'Pacific/Midway Pacific/Niue Pacific/Pago_Pago'],
  ['10', 'Pacific/Honolulu Pacific/Rarotonga Pacific/Tahiti US/Hawaii'],
  ['10 _,M3.2.0,M11.1.0', 'America/Adak'],
  ['9:30', 'Pacific/Marquesas'],
  ['9', 'Pacific/Gambier'],
  [
    '9 _,M3.2.0,M11.1.0',
    'America/Anchorage America/Juneau America/Metlakatla America/Nome America/Sitka ' +
      'America/Yakutat US/Alaska',
  ],
  ['8', 'Pacific/Pitcairn'],
  ['8 _,M3.2.0,M11.1.0', 'America/Los_Angeles America/Tijuana America/Vancouver US/Pacific'],
  [
    '7',
    'America/Creston America/Dawson America/Dawson_Creek America/Fort_Nelson ' +
      'America/Hermosillo America/Mazatlan America/Phoenix America/Whitehorse US/Arizona',
  ],
  [
    '7 _,M3.2.0,M11.1.0',
    'America/Boise America/Cambridge_Bay America/Ciudad_Juarez America/Denver ' +
      'America/Edmonton America/Inuvik US/Mountain',
  ],
  [
    '6',
    'America/Bahia_Banderas America/Belize America/Chihuahua America/Costa_Rica ' +
      'America/El_Salvador America/Guatemala America/Managua America/Merida America/Mexico_City ' +
      'America/Monterrey America/Regina America/Swift_Current America/Tegucigalpa ' +
      'Pacific/Galapagos',
  ],
  [
    '6 _,M3.2.0,M11.1.0',
    'America/Chicago America/Indiana/Knox America/Indiana/Tell_City America/Matamoros ' +
      'America/Menominee America/North_Dakota/Beulah America/North_Dakota/Center ' +
      'America/North_Dakota/New_Salem America/Ojinaga America/Rankin_Inlet America/Resolute ' +
      'America/Winnipeg US/Central',
  ],
  ['6 _,M9.1.6/22,M4.1.6/22', 'Pacific/Easter'],
  [
    '5',
    'America/Atikokan America/Bogota America/Cancun America/Cayman America/Eirunepe ' +
      'America/Guayaquil America/Jamaica America/Lima America/Panama America/Rio_Branco',
  ],
  [
    '5 _,M3.2.0,M11.1.0',
    'America/Detroit America/Grand_Turk America/Indiana/Indianapolis America/Indiana/Marengo ' +
      'America/Indiana/Petersburg America/Indiana/Vevay America/Indiana/Vincennes ' +
      'America/Indiana/Winamac America/Iqaluit America/Kentucky/Louisville ' +
      'America/Kentucky/Monticello America/Nassau America/New_York America/Port-au-Prince ' +
      'America/Toronto US/Eastern',
  ],
  ['5 _,M3.2.0/0,M11.1.0/1', 'America/Havana'],
  [
    '4',
    'America/Anguilla America/Antigua America/Aruba America/Barbados America/Blanc-Sablon ' +
      'America/Boa_Vista America/Campo_Grande America/Caracas America/Cuiaba America/Curacao ' +
      'America/Dominica America/Grenada America/Guadeloupe America/Guyana America/Kralendijk ' +
      'America/La_Paz America/Lower_Princes America/Manaus America/Marigot America/Martinique ' +
      'America/Montserrat America/Port_of_Spain America/Porto_Velho America/Puerto_Rico ' +
      'America/Santo_Domingo America/St_Barthelemy America/St_Kitts America/St_Lucia ' +
      'America/St_Thomas America/St_Vincent America/Tortola',
  ],
  [
    '4 _,M3.2.0,M11.1.0',
    'America/Glace_Bay America/Goose_Bay America/Halifax America/Moncton America/Thule ' +
      'Atlantic/Bermuda',
  ],
  ['4 _,M9.1.6/24,M4.1.6/24', 'America/Santiago'],
  ['3:30 _,M3.2.0,M11.1.0', 'America/St_Johns'],
  [
    '3',
    'America/Araguaina America/Argentina/Buenos_Aires America/Argentina/Catamarca ' +
      'America/Argentina/Cordoba America/Argentina/Jujuy America/Argentina/La_Rioja ' +
      'America/Argentina/Mendoza America/Argentina/Rio_Gallegos America/Argentina/Salta ' +
      'America/Argentina/San_Juan America/Argentina/San_Luis America/Argentina/Tucuman ' +
      'America/Argentina/Ushuaia America/Asuncion America/Bahia America/Belem America/Cayenne ' +
      'America/Coyhaique America/Fortaleza America/Maceio America/Montevideo America/Paramaribo ' +
      'America/Punta_Arenas America/Recife America/Santarem America/Sao_Paulo Antarctica/Palmer ' +
      'Antarctica/Rothera Atlantic/Stanley',
  ],
  ['3 _,M3.2.0,M11.1.0', 'America/Miquelon'],
  ['2', 'America/Noronha Atlantic/South_Georgia'],
  ['2 _,M3.5.0/-1,M10.5.0/0', 'America/Nuuk America/Scoresbysund'],
  ['1', 'Atlantic/Cape_Verde'],
  ['1 _,M3.5.0/0,M10.5.0/1', 'Atlantic/Azores'],
  [
    '0',
    'Africa/Abidjan Africa/Accra Africa/Bamako Africa/Banjul Africa/Bissau Africa/Conakry ' +
      'Africa/Dakar Africa/Freetown Africa/Lome Africa/Monrovia Africa/Nouakchott ' +
      'Africa/Ouagadougou Africa/Sao_Tome America/Danmarkshavn Atlantic/Reykjavik ' +
      'Atlantic/St_Helena Etc/GMT Etc/UTC GMT UTC Zulu',
  ],
  ['0 -2,M3.5.0/1,M10.5.0/3', 'Antarctica/Troll'],
  [
    '0 _,M3.5.0/1,M10.5.0',
    'Atlantic/Canary Atlantic/Faroe Atlantic/Madeira Europe/Guernsey Europe/Isle_of_Man ' +
      'Europe/Jersey Europe/Lisbon Europe/London',
  ],
  [
    '-1',
    'Africa/Algiers Africa/Bangui Africa/Brazzaville Africa/Casablanca Africa/Douala ' +
      'Africa/El_Aaiun Africa/Kinshasa Africa/Lagos Africa/Libreville Africa/Luanda ' +
      'Africa/Malabo Africa/Ndjamena Africa/Niamey Africa/Porto-Novo Africa/Tunis',
  ],
  ['-1 0,M10.5.0,M3.5.0/1', 'Europe/Dublin'],
  [
    '-1 _,M3.5.0,M10.5.0/3',
    'Africa/Ceuta Arctic/Longyearbyen Europe/Amsterdam Europe/Andorra Europe/Belgrade ' +
      'Europe/Berlin Europe/Bratislava Europe/Brussels Europe/Budapest Europe/Busingen ' +
      'Europe/Copenhagen Europe/Gibraltar Europe/Ljubljana Europe/Luxembourg Europe/Madrid ' +
      'Europe/Malta Europe/Monaco Europe/Oslo Europe/Paris Europe/Podgorica Europe/Prague ' +
      'Europe/Rome Europe/San_Marino Europe/Sarajevo Europe/Skopje Europe/Stockholm ' +
      'Europe/Tirane Europe/Vaduz Europe/Vatican Europe/Vienna Europe/Warsaw Europe/Zagreb ' +
      'Europe/Zurich',
  ],
  [
    '-2',
    'Africa/Blantyre Africa/Bujumbura Africa/Gaborone Africa/Harare Africa/Johannesburg ' +
      'Africa/Juba Africa/Khartoum Africa/Kigali Africa/Lubumbashi Africa/Lusaka Africa/Maputo ' +
      'Africa/Maseru Africa/Mbabane Africa/Tripoli Africa/Windhoek Europe/Kaliningrad',
  ],
  ['-2 _,M3.4.4/26,M10.5.0', 'Asia/Jerusalem'],
  ['-2 _,M3.4.4/50,M10.4.4/50', 'Asia/Gaza Asia/Hebron'],
  ['-2 _,M3.5.0,M10.5.0/3', 'Europe/Chisinau'],
  ['-2 _,M3.5.0/0,M10.5.0/0', 'Asia/Beirut'],
  [
    '-2 _,M3.5.0/3,M10.5.0/4',
    'Asia/Famagusta Asia/Nicosia Europe/Athens Europe/Bucharest Europe/Helsinki Europe/Kiev ' +
      'Europe/Kyiv Europe/Mariehamn Europe/Riga Europe/Sofia Europe/Tallinn Europe/Vilnius',
  ],
  ['-2 _,M4.5.5/0,M10.5.4/24', 'Africa/Cairo'],
  [
    '-3',
    'Africa/Addis_Ababa Africa/Asmara Africa/Dar_es_Salaam Africa/Djibouti Africa/Kampala ' +
      'Africa/Mogadishu Africa/Nairobi Antarctica/Syowa Asia/Aden Asia/Amman Asia/Baghdad ' +
      'Asia/Bahrain Asia/Damascus Asia/Kuwait Asia/Qatar Asia/Riyadh Europe/Istanbul ' +
      'Europe/Kirov Europe/Minsk Europe/Moscow Europe/Simferopol Europe/Volgograd ' +
      'Indian/Antananarivo Indian/Comoro Indian/Mayotte',
  ],
  ['-3:30', 'Asia/Tehran'],
  [
    '-4',
    'Asia/Baku Asia/Dubai Asia/Muscat Asia/Tbilisi Asia/Yerevan Europe/Astrakhan ' +
      'Europe/Samara Europe/Saratov Europe/Ulyanovsk Indian/Mahe Indian/Mauritius ' +
      'Indian/Reunion',
  ],
  ['-4:30', 'Asia/Kabul'],
  [
    '-5',
    'Antarctica/Mawson Antarctica/Vostok Asia/Almaty Asia/Aqtau Asia/Aqtobe Asia/Ashgabat ' +
      'Asia/Atyrau Asia/Dushanbe Asia/Karachi Asia/Oral Asia/Qostanay Asia/Qyzylorda ' +
      'Asia/Samarkand Asia/Tashkent Asia/Yekaterinburg Indian/Kerguelen Indian/Maldives',
  ],
  ['-5:30', 'Asia/Calcutta Asia/Colombo Asia/Kolkata'],
  ['-5:45', 'Asia/Kathmandu Asia/Katmandu'],
  ['-6', 'Asia/Bishkek Asia/Dhaka Asia/Omsk Asia/Thimphu Asia/Urumqi Indian/Chagos'],
  ['-6:30', 'Asia/Rangoon Asia/Yangon Indian/Cocos'],
  [
    '-7',
    'Antarctica/Davis Asia/Bangkok Asia/Barnaul Asia/Ho_Chi_Minh Asia/Hovd Asia/Jakarta ' +
      'Asia/Krasnoyarsk Asia/Novokuznetsk Asia/Novosibirsk Asia/Phnom_Penh Asia/Pontianak ' +
      'Asia/Saigon Asia/Tomsk Asia/Vientiane Indian/Christmas',
  ],
  [
    '-8',
    'Antarctica/Casey Asia/Brunei Asia/Hong_Kong Asia/Irkutsk Asia/Kuala_Lumpur Asia/Kuching ' +
      'Asia/Macau Asia/Makassar Asia/Manila Asia/Shanghai Asia/Singapore Asia/Taipei ' +
      'Asia/Ulaanbaatar Australia/Perth',
  ],
  ['-8:45', 'Australia/Eucla'],
  [
    '-9',
    'Asia/Chita Asia/Dili Asia/Jayapura Asia/Khandyga Asia/Pyongyang Asia/Seoul Asia/Tokyo ' +
      'Asia/Yakutsk Pacific/Palau',
  ],
  ['-9:30', 'Australia/Darwin'],
  ['-9:30 _,M10.1.0,M4.1.0/3', 'Australia/Adelaide Australia/Broken_Hill'],
  [
    '-10',
    'Antarctica/DumontDUrville Asia/Ust-Nera Asia/Vladivostok Australia/Brisbane ' +
      'Australia/Lindeman Pacific/Chuuk Pacific/Guam Pacific/Port_Moresby Pacific/Saipan',
  ],
  [
    '-10 _,M10.1.0,M4.1.0/3',
    'Antarctica/Macquarie Australia/Hobart Australia/Melbourne Australia/Sydney',
  ],
  ['-10:30 -11,M10.1.0,M4.1.0', 'Australia/Lord_Howe'],
  [
    '-11',
    'Asia/Magadan Asia/Sakhalin Asia/Srednekolymsk Pacific/Bougainville Pacific/Efate ' +
      'Pacific/Guadalcanal Pacific/Kosrae Pacific/Noumea Pacific/Pohnpei',
  ],
  ['-11 _,M10.1.0,M4.1.0/3', 'Pacific/Norfolk'],
  [
    '-12',
    'Asia/Anadyr Asia/Kamchatka Pacific/Fiji Pacific/Funafuti Pacific/Kwajalein ' +
      'Pacific/Majuro Pacific/Nauru Pacific/Tarawa Pacific/Wake Pacific/Wallis',
  ],
  ['-12 _,M9.5.0,M4.1.0/3', 'Antarctica/McMurdo Pacific/Auckland'],
  ['-12:45 _,M9.5.0/2:45,M4.1.0/3:45', 'Pacific/Chatham'],
  ['-13', 'Pacific/Apia Pacific/Fakaofo Pacific/Kanton Pacific/Tongatapu'],
  ['-14', 'Pacific/Kiritimati'],
]
