/** The ten hiring mistakes that a vacancy's data shows, and those that it cannot show. */
package io.komdir.hiring.recruiting.review;
