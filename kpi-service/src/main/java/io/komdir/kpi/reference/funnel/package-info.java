/** Funnels: their stages and target conversions, conversion of any group of facts, what-if, and what each closed day measured. */
package io.komdir.kpi.reference.funnel;
