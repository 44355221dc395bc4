import type { site as danish } from '../da/site.ts';

export const site: typeof danish = {
  skip: 'Skip to content',
  name: 'Hjemegn',
  languageName: 'English',
  nav: {
    label: 'Pages',
    events: 'What’s on',
    opportunities: 'Opportunities',
    contacts: 'Contact',
    stories: 'News',
    follow: 'Follow',
  },
  home: (municipality) => `${municipality}, front page`,
  demo: {
    label: 'Demonstration',
    text: 'Everything marked Example is made up.',
  },
  example: 'Example',
  exampleMeans: 'Made up to show how the site works.',
  footer: {
    about: 'About Hjemegn',
    privacy: 'Privacy',
    accessibility: 'Accessibility',
    notEmergency: 'Not an emergency service',
    programs: 'Open data',
    feeds: 'Calendar link',
    links: 'About the site',
    urgent: 'Do you need help now?',
    urgentText: 'Nobody here is waiting by the phone.',
    emergency: 'In danger, call 112',
    childLine: 'BørneTelefonen (Danish child helpline) 116 111',
    closing: (municipality) => `What happens at home in ${municipality}. Open to everyone, without signing in.`,
    closingPlain: 'What happens at home. Open to everyone, without signing in.',
    atWork: 'Here we write what young people see.',
  },
};
