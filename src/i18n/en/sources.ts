import type { sources as danish } from '../da/sources.ts';

/** Sources: other people's calendars that are read for us. */
export const sources: typeof danish = {
  title: 'Sources',
  lead: 'Other people’s calendars that we read for you, so that you never have to retype them.',
  add: 'Add a source',
  empty: {
    title: 'No sources yet',
    text: 'Paste the address of the calendar of a club or a library. We read it and ask you about what is new.',
    next: 'Add the first source',
  },
  kinds: { ics: 'Calendar', rss: 'Feed (RSS)', page: 'Web page', csv: 'File (CSV)' },
  waiting: (many) => (many === 1 ? '1 waits for you' : `${many} wait for you`),
  noneWaiting: 'Nothing waits',
  read: (when) => `Read ${when}`,
  neverRead: 'Not read yet',
  next: (when) => `Read again ${when}`,
  soon: 'Read again shortly',
  paused: 'Paused',
  trusted: 'Published without a look',
  failing: (when) => `Cannot be read since ${when}`,
  removed: 'The source is removed. What was published is still here.',

  fresh: {
    title: 'Add a source',
    lead: 'Paste an address or upload a file. You see what is in it before anything is kept.',
    byAddress: 'From an address',
    url: 'The calendar’s address',
    urlHelp: 'From Google, Outlook or the club’s site. A page with events can be used, too.',
    twin: (name) => `Go to the source “${name}”`,
    look: 'See what is there',
    byFile: 'From a file',
    file: 'The file (CSV)',
    fileHelp: 'Save a spreadsheet as CSV. At most 5 MB.',
    lookInFile: 'See what is in the file',
    found: (kind, dated, undated) => {
      if (dated === 0 && undated > 0) return `${kind} with ${undated} without a date`;
      const coming = dated === 1 ? '1 event to come' : `${dated} events to come`;
      return undated === 0 ? `${kind} with ${coming}` : `${kind} with ${coming} and ${undated} without a date`;
    },
    first: (many, of) => {
      if (many < of) return `The first ${many} of ${of}`;
      return many === 1 ? 'This is what it looks like' : 'This is what they look like';
    },
    nothingComing: 'There are no events to come in it right now.',
    undated: 'No date',
    undatedText: 'What has no date waits for you to write it.',
    left: (many) =>
      many === 1
        ? '1 is over, cancelled or private and does not come along.'
        : `${many} are over, cancelled or private and do not come along.`,
    remarks: (many) =>
      many === 1 ? '1 cannot be read and does not come along' : `${many} cannot be read and do not come along`,
    remarksText: 'You can keep the source all the same. Ask whoever has it to put that right.',
    remarksInFile: 'Put the file right and upload it again. Or save without them.',
    notes: 'Good to know',
    more: (many) => `And ${many} more.`,
    chooseColumns: 'First choose which column is the title, and which is the date.',
    columns: 'Which column is what?',
    columnsHelp: 'We have guessed. Put right what is wrong. We remember it for next time.',
    rows: (many) => (many === 1 ? 'The first row' : `The first ${many} rows`),
    noColumn: 'None',
    recount: 'Look again',
    save: 'Save and read it',
  },

  columns: {
    title: 'Title',
    date: 'Date',
    from: 'Starts',
    endDate: 'Last day',
    to: 'Ends',
    place: 'Place',
    address: 'Address',
    category: 'Category',
    text: 'Text',
    link: 'Link',
    uid: 'Number',
  },

  details: {
    name: 'What is the source called?',
    nameHelp: 'The club’s name, for instance. Only you see it.',
    category: 'Where the source does not say what it is',
    place: 'Where the source does not say where',
    noPlace: 'No place',
    choose: 'Choose a category',
    retired: (name) =>
      `The category “${name}” is no longer in use. Choose another. Until then what is new waits for a look.`,
    retiredWord: 'The category that was chosen is no longer in use. What is new waits for a look.',
    retiredPlace: 'The place that was chosen is no longer in use.',
    every: 'How often is it read?',
    hours: (many) =>
      many === 1 ? 'Every hour' : many === 24 ? 'Every day' : many === 168 ? 'Every week' : `Every ${many} hours`,
    trust: 'Publish what the source says at once',
    trustHelp: 'Nobody looks first. What we are not sure of we still ask about.',
    save: 'Save',
  },

  one: {
    back: 'All sources',
    added: 'The source is kept and read.',
    saved: 'Saved.',
    outcome: (proposed, changed) =>
      proposed + changed === 0
        ? 'The source was read. There was nothing new.'
        : `The source was read. ${[
            ...(proposed > 0 ? [`${proposed} wait for a look`] : []),
            ...(changed > 0 ? [`${changed} were published or changed`] : []),
          ].join(', ')}.`,
    unchanged: 'The source was read. There was nothing new.',
    review: 'See what waits',
    readNow: 'Read it now',
    pause: 'Pause it',
    goOn: 'Read it again',
    trust: 'Trust the source',
    distrust: 'Look first',
    trustText: 'What the source says is published at once. What we are not sure of we still ask about.',
    distrustText: 'What the source says waits for an editor to say yes.',
    upload: 'New file',
    uploadText: 'Upload a later version. The columns are remembered.',
    uploadButton: 'Read the file',
    names: 'The source’s own words',
    namesText: 'Say what they mean here. It holds for what has come already, too.',
    namesSave: 'Save the words',
    ownCategory: (name) => `The category “${name}”`,
    ownPlace: (name) => `The place “${name}”`,
    asKnown: 'As we guess',
    asWritten: 'As the source writes it',
    settings: 'Settings',
    remarks: 'Remarks on the last reading',
    remarksText: 'What cannot be read did not come along. Ask whoever has the source to put it right.',
    remarksInFile: 'What cannot be read did not come along. Put the file right and upload it again.',
    cameFrom: 'Came from here',
    nothingCame: {
      title: 'Nothing has come yet.',
      text: 'Once the source has been read it stands here, and what is new waits for you.',
    },
    states: {
      waiting: 'Waits',
      taken: 'Here',
      refused: 'Said no to',
      cancelled: 'Cancelled in the source before it came here',
      vanished: 'No longer in the source',
      merged: 'Same as another',
    },
    proposals: { create: 'New', change: 'Change', cancel: 'Cancellation', merge: 'Same as another' },
    remove: 'Remove the source',
    removeText: 'What waits disappears. What was published stays and is yours.',
  },
};
