package io.komdir.testing.architecture.house.cellar;

public class Cellar {}
