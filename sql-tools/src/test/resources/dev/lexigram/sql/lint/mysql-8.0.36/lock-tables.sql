lock tables orders write;
