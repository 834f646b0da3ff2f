/** Whom a target, a fact or a report is about. */
package io.komdir.kpi.shared.scope;
