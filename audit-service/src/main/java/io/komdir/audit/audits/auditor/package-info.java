/** Who may audit: experience, independence of the audited team, and what is to be explained where nobody has experience. */
package io.komdir.audit.audits.auditor;
