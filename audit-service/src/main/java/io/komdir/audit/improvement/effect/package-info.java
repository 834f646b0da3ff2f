/** Whether a finished task moved what it was to move. */
package io.komdir.audit.improvement.effect;
