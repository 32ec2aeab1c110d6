import { Anchor, type AnchorProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';

type AddressProps = AnchorProps & Omit<ComponentPropsWithRef<'a'>, keyof AnchorProps>;

function Address(props: AddressProps) {
  return <Anchor component="a" {...props} />;
}

/** Typed link to a page; keeps the search parameters of the view. */
export const PageLink = createLink(Address);
