/** Measures running services, each figure beside a limit that was measured in the same run. */
package io.komdir.benchmarks;
