/**
 * Versioned templates of audits: the built-in ones, which are data files, and the organizations' own. Other packages use {@link
 * io.komdir.audit.audits.template.Templates} and its records.
 */
package io.komdir.audit.audits.template;
