/** Whom an audit, a diagnosis or a task is about. */
package io.komdir.audit.shared;
