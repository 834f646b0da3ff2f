package io.komdir.testing.architecture.house.shed;

public class Shed {}
