/** The ordered search for why a metric or a funnel stage is off its target. */
package io.komdir.audit.improvement.diagnosis;
