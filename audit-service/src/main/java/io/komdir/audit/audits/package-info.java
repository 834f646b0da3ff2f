/** Audits from plan to comparison: what was looked at, what was found, and what became of the findings of last time. */
package io.komdir.audit.audits;
