import type { Tables } from '../terms.ts';

const AI_AUTHORITY = 'l’autorité de surveillance du marché de l’État membre où cela s’est produit';
const AI_SOURCE = 'Règlement (UE) 2024/1689, article 73, paragraphes 1 à 5';
const AI_NOTES = [
  'Immédiatement, dès qu’un lien de causalité avec le système est établi ou raisonnablement probable ; le nombre de jours est la limite. Un premier rapport incomplet peut précéder le rapport complet (art. 73, par. 5).',
  'Pour les fournisseurs de systèmes d’IA à haut risque ; qui en déploie un informe aussitôt le fournisseur (art. 26, par. 5). Dites dans `appliesWhen` de quels incidents il s’agit. La loi n’énumère pas ce qu’il faut dire.',
  'L’article 73 s’applique depuis le 2 août 2026 ; les règles selon lesquelles un système est à haut risque ont été reportées au 2 décembre 2027 et au 2 août 2028 : voyez lesquelles valent pour vous.',
];

/** Known duties in French: what the law is called and says, where it is law in French too. */
const HERE: Tables['presets'] = {
  'gdpr-33-authority': {
    title: 'Violation de données à caractère personnel : autorité de contrôle',
    recipient: 'l’autorité de contrôle chef de file',
    law: {
      source: 'Règlement (UE) 2016/679, article 33',
      notes: [
        'Pas nécessaire si un risque pour les personnes est peu probable : la décision et son motif sont alors consignés.',
        'Au-delà de 72 heures, elle indique les motifs du retard ; les informations peuvent suivre de manière échelonnée (art. 33, par. 4).',
        'Les heures courent la nuit, le week-end et les jours fériés.',
      ],
    },
  },
  'gdpr-33-processor': {
    title: 'Violation de données à caractère personnel : le responsable du traitement pour lequel nous travaillons',
    recipient: 'le responsable du traitement',
    law: {
      source: 'Règlement (UE) 2016/679, article 33',
      notes: [
        'Dans les meilleurs délais ; la loi ne donne pas de nombre d’heures, le contrat en général si : consignez-le comme une obligation propre.',
        'La loi n’énumère pas ce qu’il faut dire au responsable du traitement ; voici ce dont il a besoin pour sa propre notification.',
      ],
    },
  },
  'gdpr-33-5-register': {
    title: 'Violation de données à caractère personnel : notre propre documentation',
    recipient: 'aucun tiers : le registre lui-même',
    law: {
      source: 'Règlement (UE) 2016/679, article 33',
      notes: ['Pour toute violation, même non notifiée.'],
    },
  },
  'gdpr-34-subjects': {
    title: 'Violation de données à caractère personnel : personnes concernées',
    recipient: 'les personnes concernées',
    law: {
      source: 'Règlement (UE) 2016/679, article 34',
      notes: [
        'Dans les meilleurs délais, en des termes clairs et simples.',
        'Pas nécessaire si les données étaient incompréhensibles, si le risque a été écarté ou si l’effort serait disproportionné : alors une communication publique (art. 34, par. 3).',
      ],
    },
  },
  nis2: {
    title: 'Incident important',
    recipient: 'le CSIRT ou l’autorité compétente',
    law: {
      source: 'Directive (UE) 2022/2555, article 23 ; règlement d’exécution (UE) 2024/2690, considérant 31',
      notes: [
        'Les délais courent à partir du moment où l’on sait que l’incident est important (considérant 31 du règlement d’exécution (UE) 2024/2690).',
        'Les prestataires de services de confiance dont les services de confiance sont touchés notifient dans les 24 heures.',
        'Le rapport final est dû un mois calendaire après la présentation de la notification, et non après 720 heures ; si l’incident est en cours, un rapport d’avancement est dû à cette date, et le rapport final dans le mois suivant le traitement de l’incident.',
        'Le droit de votre État membre peut différer.',
      ],
    },
  },
  dora: {
    title: 'Incident majeur lié aux TIC',
    recipient: 'l’autorité compétente',
    law: {
      source: 'Règlement (UE) 2022/2554, article 19 ; règlement délégué (UE) 2025/301, article 5',
      notes: [
        'Notification initiale : quatre heures après la classification comme majeur et au plus 24 heures après la prise de connaissance ; si la classification est plus tardive, quatre heures après elle.',
        'Un délai qui échoit un week-end ou un jour férié est reporté à midi le jour ouvrable suivant, sauf pour les établissements de crédit, les contreparties centrales, les plates-formes de négociation et les entités essentielles ou importantes au sens de NIS 2 (notification initiale et rapport intermédiaire ; art. 5, par. 4 à 6).',
        'Qui ne peut respecter un délai en informe l’autorité avant son terme, avec les motifs (art. 5, par. 3).',
        'Compter 72 heures à partir de la classification ou de la détection, comme le font de nombreuses pages, est contraire au texte.',
      ],
    },
  },
  'cra-vulnerability': {
    title: 'Vulnérabilité activement exploitée dans un produit',
    recipient: 'le CSIRT et l’ENISA',
    law: {
      source: 'Règlement (UE) 2024/2847, article 14',
      notes: [
        'Le rapport final : 14 jours après la mise à disposition d’une mesure corrective ou d’atténuation, et non après la prise de connaissance.',
        'Le CSIRT peut demander un rapport intermédiaire (art. 14, par. 6) ; les utilisateurs du produit sont informés de ce qui s’est passé et de ce qu’ils peuvent faire (art. 14, par. 8).',
      ],
    },
  },
  'cra-incident': {
    title: 'Incident grave ayant un impact sur la sécurité d’un produit',
    recipient: 'le CSIRT et l’ENISA',
    law: {
      source: 'Règlement (UE) 2024/2847, article 14',
      notes: [
        'Le rapport final : un mois après la présentation de la notification.',
        'Le CSIRT peut demander un rapport intermédiaire (art. 14, par. 6) ; les utilisateurs du produit sont informés de ce qui s’est passé et de ce qu’ils peuvent faire (art. 14, par. 8).',
      ],
    },
  },
  eidas: {
    title: 'Atteinte à la sécurité ou perturbation d’un service de confiance',
    recipient: 'l’organe de contrôle, les personnes concernées et d’autres organismes compétents',
    law: {
      source:
        'Règlement (UE) n° 910/2014 modifié par le règlement (UE) 2024/1183, article 19 bis, paragraphe 1, point b)',
      notes: [
        'Atteintes et perturbations ayant une incidence importante sur le service de confiance ou sur les données personnelles qui y sont conservées : dites dans `appliesWhen` de quels incidents il s’agit.',
        'L’organe de contrôle, le cas échéant d’autres organismes compétents, les personnes concernées identifiables et le public si c’est dans son intérêt, tous dans les 24 heures.',
        'Lu pour les prestataires non qualifiés (article 19 bis) ; pour les qualifiés (article 24, paragraphe 2, point f ter)), des descriptions disent la même chose. La loi n’énumère pas ce qu’il faut dire.',
        'Le même incident relève en général aussi de NIS 2.',
      ],
    },
  },
  'ch-fadp-fdpic': {
    title: 'Violation de la sécurité des données : PFPDT',
    recipient: 'le Préposé fédéral à la protection des données et à la transparence (PFPDT)',
    law: {
      source:
        'Loi fédérale sur la protection des données (LPD), article 24 ; ordonnance sur la protection des données, article 15',
      notes: [
        'Dans les meilleurs délais : la loi ne donne pas de nombre d’heures.',
        'Seulement si un risque élevé pour la personnalité ou les droits fondamentaux des personnes concernées est probable.',
        'Ce qui n’est pas encore connu est fourni dans les meilleurs délais (ordonnance, art. 15, al. 2). La violation est documentée, pendant au moins deux ans (art. 15, al. 4).',
      ],
    },
  },
  'ch-fadp-processor': {
    title: 'Violation de la sécurité des données : le responsable du traitement pour lequel nous travaillons',
    recipient: 'le responsable du traitement',
    law: {
      source:
        'Loi fédérale sur la protection des données (LPD), article 24 ; ordonnance sur la protection des données, article 15',
      notes: [
        'Dans les meilleurs délais, pour toute violation ; le contrat donne en général un nombre d’heures : consignez-le comme une obligation propre.',
      ],
    },
  },
  'ch-fadp-subjects': {
    title: 'Violation de la sécurité des données : personnes concernées',
    recipient: 'les personnes concernées',
    law: {
      source:
        'Loi fédérale sur la protection des données (LPD), article 24 ; ordonnance sur la protection des données, article 15',
      notes: [
        'Lorsque c’est nécessaire à leur protection, ou que le préposé l’exige : la décision est requise pour toute violation.',
        'Elle peut être restreinte, différée ou omise pour les motifs de l’article 24, alinéa 5.',
      ],
    },
  },
  'ch-isa': {
    title: 'Cyberattaque contre une infrastructure critique',
    recipient: 'l’Office fédéral de la cybersécurité (OFCS)',
    law: {
      source:
        'Ordonnance sur la cybersécurité, articles 15 et 16, sur la loi sur la sécurité de l’information (LSI), article 74e',
      notes: [
        'Pour les autorités et organisations visées à l’article 74b LSI, et pour les attaques qui menacent le fonctionnement de l’infrastructure, ont modifié ou divulgué des informations, sont restées longtemps inaperçues ou s’accompagnaient d’un chantage : dites dans `appliesWhen` de quels incidents il s’agit.',
        'Ce qui manque après 24 heures suit dans les 14 jours ; l’ordonnance ne dit pas à partir de quand, et ils courent ici dès la première annonce.',
        'Ne dit rien de ce que la FINMA attend des banques et des assureurs.',
      ],
    },
  },
  'ai-act-serious': {
    title: 'Incident grave avec un système d’IA à haut risque',
    recipient: AI_AUTHORITY,
    law: { source: AI_SOURCE, notes: AI_NOTES },
  },
  'ai-act-critical': {
    title:
      'Infraction de grande ampleur, ou perturbation d’une infrastructure critique par un système d’IA à haut risque',
    recipient: AI_AUTHORITY,
    law: { source: AI_SOURCE, notes: AI_NOTES },
  },
  'ai-act-death': {
    title: 'Décès d’une personne, avec un système d’IA à haut risque',
    recipient: AI_AUTHORITY,
    law: {
      source: AI_SOURCE,
      notes: ['Immédiatement aussi lorsqu’un lien de causalité est seulement soupçonné.', ...AI_NOTES],
    },
  },
};

/** The others, whose laws are in English. */
const ELSEWHERE: Tables['presets'] = {
  'uk-gdpr-ico': {
    title: 'Violation de données personnelles : Information Commissioner',
    recipient: 'l’Information Commissioner’s Office (ICO)',
  },
  'uk-pecr': {
    title: 'Violation chez un fournisseur de communications électroniques publiques',
    recipient: 'l’Information Commissioner’s Office (ICO)',
  },
  hipaa: {
    title: 'Violation de données de santé protégées non sécurisées',
    recipient: 'les personnes, le ministère de la Santé des États-Unis (HHS), les médias, la covered entity',
  },
  'sec-8k': { title: 'Incident de cybersécurité significatif', recipient: 'l’autorité boursière des États-Unis (SEC)' },
  'us-ca': {
    title: 'Californie : atteinte à la sécurité d’un système',
    recipient: 'les résidents ; le procureur général pour plus de 500 résidents',
  },
  'us-ny-dfs': {
    title: 'New York, autorité financière (DFS) : incident de cybersécurité',
    recipient: 'le Superintendent of Financial Services',
  },
  'us-ny-dfs-payment': {
    title: 'New York, autorité financière (DFS) : paiement à la suite d’une extorsion',
    recipient: 'le Superintendent of Financial Services',
  },
  'us-wa': {
    title: 'État de Washington : violation de données personnelles',
    recipient: 'les résidents ; le procureur général pour plus de 500 résidents',
  },
  'ca-pipeda': {
    title: 'Atteinte aux mesures de sécurité : commissaire et personnes concernées',
    recipient: 'le Commissaire à la protection de la vie privée du Canada ; les personnes concernées',
  },
  'br-lgpd': {
    title: 'Incident de sécurité touchant des données personnelles : ANPD et personnes concernées',
    recipient: 'l’autorité nationale de protection des données (ANPD) ; les personnes concernées',
  },
  'au-ndb-assessment': {
    title: 'Violation de données présumée : notre propre évaluation',
    recipient: 'aucun tiers : l’évaluation elle-même',
  },
  'au-ndb': {
    title: 'Violation de données à notifier : Information Commissioner et personnes concernées',
    recipient: 'l’Office of the Australian Information Commissioner (OAIC) ; les personnes concernées',
  },
  'au-soci-critical': {
    title: 'Incident de cybersécurité critique d’une infrastructure critique',
    recipient: 'l’Australian Signals Directorate (ACSC)',
  },
  'au-soci-other': {
    title: 'Autre incident de cybersécurité d’une infrastructure critique',
    recipient: 'l’Australian Signals Directorate (ACSC)',
  },
  'sg-pdpa': {
    title: 'Violation de données à notifier : commission et personnes concernées',
    recipient: 'la commission de protection des données (PDPC) ; les personnes concernées',
  },
  'sg-pdpa-assessment': {
    title: 'Violation de données présumée : notre propre évaluation',
    recipient: 'aucun tiers : l’évaluation elle-même',
  },
  'sg-pdpa-intermediary': {
    title: 'Violation de données chez un sous-traitant : l’organisation pour laquelle nous travaillons',
    recipient: 'l’organisation à qui appartiennent les données',
  },
  'in-cert-in': {
    title: 'Incident cyber de l’Annexure I',
    recipient: 'l’équipe indienne de réponse aux urgences informatiques (CERT-In)',
  },
  pci: {
    title: 'Compromission présumée ou confirmée de données de carte',
    recipient: 'l’acquéreur et les réseaux de cartes',
  },
};

/** Known duties, in French. */
export const presets: Tables['presets'] = { ...HERE, ...ELSEWHERE };
