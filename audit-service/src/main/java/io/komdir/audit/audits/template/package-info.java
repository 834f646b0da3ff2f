/**
 * Versioned templates of audits: the built-in ones, which are data files, and the organizations' own. For other rooms: the bean
 * {@link io.komdir.audit.template.Templates} and the records {@link io.komdir.audit.template.TemplateVersion}, {@link
 * io.komdir.audit.template.Area}, {@link io.komdir.audit.template.Item} and {@link
 * io.komdir.audit.template.BilingualText}.
 */
package io.komdir.audit.audits.template;
