/** What an organization sets for its audits: thresholds in working days. */
package io.komdir.audit.settings;
