package io.komdir.audit.audits.template;

/** A template after a PUT, and whether there was none of its code before. */
record SavedTemplate(TemplateView view, boolean created) {}
