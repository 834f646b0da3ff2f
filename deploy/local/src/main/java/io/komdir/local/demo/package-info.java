/** A made-up company with a year of activity, so that every report has something to show. */
package io.komdir.local.demo;
